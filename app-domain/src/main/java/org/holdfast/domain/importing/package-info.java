/**
 * What every import stands on: a file as somebody brought it, a table that streams its rows, a catalogue of requirements,
 * and why a file or a row is refused. A file is text of strangers: whatever is wrong with it is refused with a code, and
 * nothing of it is half-done. The formats themselves (CSV, XLSX, OSCAL) are adapters of the ports
 * {@link org.holdfast.domain.importing.Tables} and {@link org.holdfast.domain.importing.Catalogs}. What becomes of the
 * rows is in the packages below this one.
 */
@NullMarked
package org.holdfast.domain.importing;

import org.jspecify.annotations.NullMarked;
