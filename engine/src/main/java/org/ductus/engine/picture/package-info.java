/** Pictures of ink: painting of single inks, and sheets of many as PNG and SVG. Needs no display. */
package org.ductus.engine.picture;
