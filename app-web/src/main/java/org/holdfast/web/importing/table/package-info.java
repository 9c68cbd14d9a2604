/**
 * CSV and XLSX as tables of the domain, and CSV going out. Files are text of strangers: every amount is limited before
 * memory is spent on it, and whatever the parsers meet ends as a {@link org.holdfast.domain.importing.FileRefusedException}.
 */
@NullMarked
package org.holdfast.web.importing.table;

import org.jspecify.annotations.NullMarked;
