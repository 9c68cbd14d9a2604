/**
 * Importing sites from a table, in steps: a file is brought, its columns are mapped, a preview says what each row comes
 * to and writes nothing, and applying it writes through the journal like everybody else. Applying can be interrupted at
 * any point and goes on where it was; applying the same file again changes nothing. A blank cell leaves what is there.
 */
@NullMarked
package org.holdfast.domain.importing.site;

import org.jspecify.annotations.NullMarked;
