package org.holdfast.web.importing.table;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import org.holdfast.domain.importing.FileProblem;

/** How many bytes all parts of one workbook together may still grow to. */
final class InflationBudget {

    private long left;

    InflationBudget(long bytes) {
        this.left = bytes;
    }

    void spend(long bytes) {
        left -= bytes;
        if (left < 0) {
            throw refused(FileProblem.XLSX_TOO_LARGE_INSIDE);
        }
    }
}
