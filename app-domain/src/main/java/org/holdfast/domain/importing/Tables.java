package org.holdfast.domain.importing;

/** Port to the table formats. */
public interface Tables {

    /**
     * Finds out the format, checks what can be checked without reading everything, and reads the headings. The caller
     * closes the table.
     *
     * @throws FileRefusedException when the file is no table or is too large
     */
    Table open(FileContent file);
}
