"""Which boxes, circles and lines touch each other: plane geometry in pixels, many at once.

Boxes are rows of left, top, right, bottom; circles rows of x, y, radius; segments rows of x, y, x, y.
Every answer is a table of booleans: one row for each of the first, one column for each of the second.
"""

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Truths = npt.NDArray[np.bool_]


def boxes_boxes(boxes: Floats, others: Floats, clear: float) -> Truths:
    """Boxes that overlap or come nearer than `clear`."""
    one, two = boxes[:, None, :], others[None, :, :]
    across = (one[..., 0] < two[..., 2] + clear) & (two[..., 0] < one[..., 2] + clear)
    return across & (one[..., 1] < two[..., 3]) & (two[..., 1] < one[..., 3])


def boxes_circles(boxes: Floats, circles: Floats, clear: float) -> Truths:
    """Boxes that come nearer than `clear` to a circle."""
    x, y, radius = circles[None, :, 0], circles[None, :, 1], circles[None, :, 2]
    across = np.maximum(np.maximum(boxes[:, None, 0] - x, x - boxes[:, None, 2]), 0.0)
    down = np.maximum(np.maximum(boxes[:, None, 1] - y, y - boxes[:, None, 3]), 0.0)
    # the text does not fill the height of its box, so a line of text may pass close above or below
    return np.hypot(across, down) < radius + np.where(down > 0, 0.0, clear)


def gaps(boxes: Floats, circles: Floats) -> Floats:
    """Pixels between each box and the edge of each circle; negative where they overlap."""
    x, y, radius = circles[None, :, 0], circles[None, :, 1], circles[None, :, 2]
    across = np.maximum(np.maximum(boxes[:, None, 0] - x, x - boxes[:, None, 2]), 0.0)
    down = np.maximum(np.maximum(boxes[:, None, 1] - y, y - boxes[:, None, 3]), 0.0)
    return np.asarray(np.hypot(across, down) - radius)


def segments_boxes(segments: Floats, boxes: Floats) -> Truths:
    """Segments that pass through a box (the slab method)."""
    entering = np.zeros((len(segments), len(boxes)))
    leaving = np.ones((len(segments), len(boxes)))
    outside = np.zeros((len(segments), len(boxes)), dtype=bool)
    for axis in (0, 1):
        start = segments[:, None, axis]
        step = segments[:, None, axis + 2] - start
        low, high = boxes[None, :, axis], boxes[None, :, axis + 2]
        level = np.abs(step) < 1e-9
        safe = np.where(level, 1.0, step)
        near, far = (low - start) / safe, (high - start) / safe
        entering = np.where(level, entering, np.maximum(entering, np.minimum(near, far)))
        leaving = np.where(level, leaving, np.minimum(leaving, np.maximum(near, far)))
        outside |= level & ((start < low) | (start > high))
    return (entering <= leaving) & ~outside


def segments_circles(segments: Floats, circles: Floats, clear: float) -> Truths:
    """Segments that come nearer than `clear` to a circle."""
    start, end = segments[:, None, :2], segments[:, None, 2:]
    step = end - start
    length = np.maximum((step**2).sum(axis=-1), 1e-9)
    share = np.clip(((circles[None, :, :2] - start) * step).sum(axis=-1) / length, 0.0, 1.0)
    nearest = start + share[..., None] * step
    distance = np.hypot(nearest[..., 0] - circles[None, :, 0], nearest[..., 1] - circles[None, :, 1])
    return np.asarray(distance < circles[None, :, 2] + clear)


def segments_segments(segments: Floats, others: Floats) -> Truths:
    """Segments that cross."""
    one, two = segments[:, None, :], others[None, :, :]
    return (_turn(one, two[..., :2]) * _turn(one, two[..., 2:]) < 0) & (
        _turn(two, one[..., :2]) * _turn(two, one[..., 2:]) < 0
    )


def _turn(segment: Floats, point: Floats) -> Floats:
    """Positive where the point lies on one side of the segment, negative on the other."""
    along = segment[..., 2:] - segment[..., :2]
    towards = point - segment[..., :2]
    return np.asarray(along[..., 0] * towards[..., 1] - along[..., 1] * towards[..., 0])
