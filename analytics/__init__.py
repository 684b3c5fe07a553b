"""What the numbers mean: frames in, frames out."""
