/**
 * Readers and writers of digital-ink formats. Each reader streams a file into an {@link
 * org.ductus.engine.ink.io.InkSink}, with memory bounded by {@link org.ductus.engine.ink.io.Limits}, whatever the file
 * holds; y grows down in what they deliver. A new format is a constant of {@link org.ductus.engine.ink.io.InkFormat}, a
 * reader, perhaps a {@link org.ductus.engine.ink.io.SampleWriter}, and its sign in {@link
 * org.ductus.engine.ink.io.FormatDetector}.
 */
package org.ductus.engine.ink.io;
