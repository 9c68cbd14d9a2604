package org.holdfast.domain.importing.site;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.holdfast.domain.access.Grants;
import org.holdfast.domain.importing.ImportCounts;

/** Where an import is on its way. */
public sealed interface SiteImportState {

    /**
     * The file is there and its headings are read.
     *
     * @param guess what the columns may mean
     */
    record Uploaded(SiteMapping guess) implements SiteImportState {}

    /**
     * It is known what each row comes to; nothing is written.
     *
     * @param mapping what the columns mean
     * @param counts what the rows come to
     * @param at when that was found out
     */
    record Previewed(SiteMapping mapping, ImportCounts counts, Instant at) implements SiteImportState {}

    /**
     * The rows are being written.
     *
     * @param mapping what the columns mean
     * @param progress how far it is
     * @param grants what the member may do who started it, as it was then
     * @param started when
     */
    record Applying(SiteMapping mapping, SiteProgress progress, Grants grants, Instant started)
            implements SiteImportState {}

    /**
     * Every row is written or refused.
     *
     * @param mapping what the columns meant
     * @param counts what the rows came to
     * @param started when
     * @param finished when
     */
    record Applied(SiteMapping mapping, ImportCounts counts, Instant started, Instant finished)
            implements SiteImportState {}

    /**
     * It stopped; what was written until then stays.
     *
     * @param mapping what the columns meant
     * @param code why
     * @param parameters what the text of the code may name
     * @param counts what the rows came to until then
     * @param at when
     */
    record Failed(SiteMapping mapping, String code, Map<String, Object> parameters, ImportCounts counts, Instant at)
            implements SiteImportState {

        public Failed {
            parameters = Map.copyOf(parameters);
        }
    }

    /** Its word, for example {@code previewed}. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** What the columns mean, or may mean as long as nobody has said. */
    default SiteMapping columns() {
        if (this instanceof Uploaded uploaded) {
            return uploaded.guess;
        }
        if (this instanceof Previewed previewed) {
            return previewed.mapping;
        }
        if (this instanceof Applying applying) {
            return applying.mapping;
        }
        return this instanceof Applied applied ? applied.mapping : ((Failed) this).mapping;
    }
}
