package org.holdfast.domain.importing;

import java.util.Iterator;
import java.util.List;

/**
 * A table that hands out its rows one after the other and keeps none of them. Rows in which nothing stands are left out.
 * Reading a row may throw {@link FileRefusedException}.
 */
public interface Table extends AutoCloseable {

    /** How it was stored. */
    TableForm form();

    /** The texts of the first row in which something stands, without the blank ones at its end; at least one. */
    List<String> headings();

    /** The rows below the headings; may be asked for once. */
    Iterator<TableRow> rows();

    @Override
    void close();
}
