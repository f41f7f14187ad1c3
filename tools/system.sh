#!/bin/sh
# The drawing engine needs two system libraries. As root they are installed; otherwise the command is named.
set -eu
python=$1
"$python" -c 'import skia' 2>/dev/null && exit 0
reason=$("$python" -c 'import skia' 2>&1 | tail -n 1)
install="apt-get install -y --no-install-recommends libgl1 libegl1"
if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    echo "The drawing engine lacks a system library ($reason); running: $install"
    echo "绘图引擎缺少系统库，正在运行：$install"
    apt-get update -qq && DEBIAN_FRONTEND=noninteractive $install >/dev/null
    exec "$python" -c 'import skia'
fi
echo "The drawing engine cannot start: $reason" >&2
echo "Install what it needs, then run make again / 请先安装系统库，再重新运行：" >&2
echo "  Debian/Ubuntu: sudo $install" >&2
echo "  Fedora:        sudo dnf install -y mesa-libGL mesa-libEGL" >&2
exit 1
