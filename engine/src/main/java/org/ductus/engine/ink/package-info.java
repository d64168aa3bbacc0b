/**
 * Handwritten ink and its vector form: strokes of points, normalisation, simplification, the code of n vectors
 * (dx, dy, pen), and augmentation. x grows to the right, y grows down.
 */
package org.ductus.engine.ink;
