"""The editor: captions, clips, the joined film, storyboard sheets and the cover."""
