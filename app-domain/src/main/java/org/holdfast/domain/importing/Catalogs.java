package org.holdfast.domain.importing;

/** Port to the formats that hold a whole catalogue of requirements. */
public interface Catalogs {

    /** Whether the content looks like such a format rather than a table. */
    boolean recognises(FileContent file);

    /**
     * Reads the catalogue.
     *
     * @throws FileRefusedException when the file is no catalogue, is cut off or is too large
     */
    Catalog read(FileContent file);
}
