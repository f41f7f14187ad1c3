"""The loss of a denoising step: which noise is added, what the model should say, how a noise level counts."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from torch import Generator, Tensor


def noised(
    scheduler: Any, latents: Tensor, generator: Generator, *, offset: float = 0.0
) -> tuple[Tensor, Tensor, Tensor]:
    """Add noise to latents (N, C, H, W) at levels drawn by chance.

    Args:
        scheduler: a DDPM scheduler.
        latents: scaled as the U-Net expects them.
        generator: what decides the noise, on the CPU.
        offset: share of a constant per channel (Guttenberg 2023), which frees very dark and bright pictures.

    Returns:
        The noisy latents, what the model should predict, and the levels (N).
    """
    import torch

    noise = torch.randn(latents.shape, generator=generator).to(latents)
    if offset:
        constant = torch.randn((*latents.shape[:2], 1, 1), generator=generator).to(latents)
        noise = noise + offset * constant
    levels = torch.randint(0, scheduler.config.num_train_timesteps, (len(latents),), generator=generator)
    levels = levels.to(latents.device)
    noisy = scheduler.add_noise(latents, noise, levels)
    if scheduler.config.prediction_type == "v_prediction":
        return noisy, scheduler.get_velocity(latents, noise, levels), levels
    return noisy, noise, levels


def weighted_loss(scheduler: Any, said: Tensor, target: Tensor, levels: Tensor, *, gamma: float = 0.0) -> Tensor:
    """Return each example's squared error (N), weighted by min-SNR where `gamma` is set.

    With SNR = a / (1 - a) at a level, a = its cumulative alpha, the weight is min(SNR, gamma) / SNR where noise is
    predicted and min(SNR, gamma) / (SNR + 1) for velocity (Hang et al. 2023, "Efficient Diffusion Training via
    Min-SNR Weighting Strategy").
    """
    import torch

    errors = (said.float() - target.float()).square().mean(dim=(1, 2, 3))
    if not gamma:
        return errors
    kept = scheduler.alphas_cumprod.to(errors.device)[levels]
    snr = kept / (1 - kept)
    least = torch.minimum(snr, torch.full_like(snr, gamma))
    divisor = snr + 1 if scheduler.config.prediction_type == "v_prediction" else snr
    return errors * least / divisor
