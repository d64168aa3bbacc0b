/**
 * Readers of digital-ink formats. Each streams a file into an {@link org.ductus.engine.ink.io.InkSink}, with memory
 * bounded by {@link org.ductus.engine.ink.io.Limits}, whatever the file holds; y grows down in what they deliver.
 */
package org.ductus.engine.ink.io;
