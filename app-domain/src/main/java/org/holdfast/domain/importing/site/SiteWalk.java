package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.holdfast.domain.access.Access;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Permission;
import org.holdfast.domain.access.ScopePath;
import org.holdfast.domain.importing.ImportCounts;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.Table;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.importing.site.SiteDecision.Alter;
import org.holdfast.domain.importing.site.SiteDecision.Create;
import org.holdfast.domain.importing.site.SiteDecision.Refuse;
import org.holdfast.domain.importing.site.SiteDecisions.Above;
import org.holdfast.domain.importing.site.SiteRowReader.Read;
import org.holdfast.domain.site.NobodyGainsByMoving;
import org.holdfast.domain.site.Site;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteDetails;
import org.holdfast.domain.site.SiteId;
import org.holdfast.domain.site.SiteName;
import org.holdfast.domain.site.SiteRefusedException;
import org.holdfast.domain.site.Sites;

/**
 * One walk through the file of an import, in the order in which its sites can be made: rows that lie below no other row
 * first, then those below them. Preview and apply walk alike and differ in what they do with a batch of decisions. The
 * file is read once for an outline and once for each level; of its rows only a batch is in memory.
 */
final class SiteWalk {

    /** Rows decided on and written together. */
    static final int BATCH = 200;

    private final SiteImport site;
    private final Actor actor;
    private final Access access;
    private final NobodyGainsByMoving gains;
    private final Sites sites;
    private final Supplier<Table> tables;
    private final SiteMapping mapping;
    private final SitesByName byName;
    private final SiteFileOutline outline;
    private final boolean planning;

    /**
     * @param planning whether nothing is written, so that a row can lie below a site that does not exist yet
     */
    SiteWalk(
            SiteImport site,
            SiteMapping mapping,
            Actor actor,
            Access access,
            NobodyGainsByMoving gains,
            Sites sites,
            Supplier<Table> tables,
            boolean planning) {
        this.site = site;
        this.mapping = mapping;
        this.actor = actor;
        this.access = access;
        this.gains = gains;
        this.sites = sites;
        this.tables = tables;
        this.planning = planning;
        this.byName = new SitesByName(sites, actor.organisation());
        try (Table table = tables.get()) {
            this.outline = SiteFileOutline.of(mapping, table.rows());
        }
    }

    /** What is done with decisions. */
    interface Steps {

        /** Makes the sites that rows are put below; given those that do not exist. */
        void parents(List<Site> parents);

        /**
         * Carries out a batch.
         *
         * @param deciding decides on its rows
         * @return how it came out
         */
        List<SiteDecision> batch(Supplier<List<SiteDecision>> deciding);

        /** A batch is through. */
        void passed(List<SiteDecision> decisions, SiteProgress progress);
    }

    /** A row with its place among the rows of the file. */
    private record Placed(int place, TableRow row) {}

    /** How many rows the file has. */
    int rows() {
        return outline.rows();
    }

    /** Walks from where a former walk came to. */
    SiteProgress walk(SiteProgress from, ScopePath base, Steps steps) {
        Levels levels = levels(base);
        steps.parents(levels.missing());
        SiteDecisions decisions = new SiteDecisions(
                site.id(), actor, access, gains, gains.everythingOf(actor), outline, base, levels.aboves());
        SiteProgress progress = new SiteProgress(
                from.depth(), from.place(), outline.rows(), from.counts().withParents(levels.made()));
        for (int depth = from.depth(); depth <= outline.deepest(); depth++) {
            progress = walk(depth, progress, decisions, steps);
        }
        return progress;
    }

    private SiteProgress walk(int depth, SiteProgress from, SiteDecisions decisions, Steps steps) {
        SiteProgress progress = from;
        try (Table table = tables.get()) {
            SiteRowReader reader = new SiteRowReader(mapping, table.headings());
            List<Placed> batch = new ArrayList<>();
            int place = 0;
            Iterator<TableRow> rows = table.rows();
            while (rows.hasNext()) {
                TableRow row = rows.next();
                if (place >= from.place() && outline.depth(place) == depth) {
                    batch.add(new Placed(place, row));
                }
                place++;
                if (batch.size() == BATCH) {
                    progress = pass(
                            batch, reader, decisions, steps, new SiteProgress(depth, place, rows(), progress.counts()));
                    batch.clear();
                }
            }
            progress = pass(batch, reader, decisions, steps, new SiteProgress(depth, place, rows(), progress.counts()));
        }
        return new SiteProgress(depth + 1, 0, rows(), progress.counts());
    }

    private SiteProgress pass(
            List<Placed> batch, SiteRowReader reader, SiteDecisions decisions, Steps steps, SiteProgress reached) {
        if (batch.isEmpty()) {
            return reached;
        }
        List<SiteDecision> outcome = steps.batch(() -> decided(batch, reader, decisions));
        ImportCounts counts = reached.counts();
        for (SiteDecision decision : outcome) {
            counts = counts.with(decision.outcome(), decision.noted());
            remember(decision, decisions);
        }
        SiteProgress progress = new SiteProgress(reached.depth(), reached.place(), reached.rows(), counts);
        steps.passed(outcome, progress);
        return progress;
    }

    private void remember(SiteDecision decision, SiteDecisions decisions) {
        if (decision instanceof Refuse refuse) {
            decisions.refuse(refuse.code().filter(code -> !refuse.repeated()));
        } else if (planning && decision instanceof Create create) {
            create.site()
                    .code()
                    .ifPresent(code -> decisions.plan(code, create.site().path()));
        } else if (planning && decision instanceof Alter alter) {
            alter.after().code().ifPresent(code -> alter.moved()
                    .ifPresent(above ->
                            decisions.plan(code, above.below(alter.after().id().value()))));
        }
    }

    private List<SiteDecision> decided(List<Placed> batch, SiteRowReader reader, SiteDecisions decisions) {
        List<Read> reads = batch.stream().map(placed -> read(placed, reader)).toList();
        List<SiteRow> rows = reads.stream()
                .filter(Read.Usable.class::isInstance)
                .map(read -> ((Read.Usable) read).row())
                .toList();
        Map<String, Site> byCode = byCode(rows);
        Map<SiteId, Site> byId = withoutCode(rows, byCode, decisions);
        return reads.stream()
                .map(read -> decided(read, byCode, byId, decisions))
                .toList();
    }

    private Read read(Placed placed, SiteRowReader reader) {
        Read read = reader.read(placed.row());
        Optional<RowProblem> problem = outline.problem(placed.place());
        return read instanceof Read.Usable usable && problem.isPresent()
                ? new Read.Refused(
                        usable.row().number(),
                        Optional.of(usable.row().name().value()),
                        usable.row().code().map(SiteCode::value),
                        List.of(problem.get()))
                : read;
    }

    private SiteDecision decided(Read read, Map<String, Site> byCode, Map<SiteId, Site> byId, SiteDecisions decisions) {
        if (read instanceof Read.Refused refused) {
            return new Refuse(refused.number(), refused.name(), refused.code(), refused.problems());
        }
        SiteRow row = ((Read.Usable) read).row();
        Above above = decisions.above(row, byCode);
        if (above instanceof Above.Nowhere nowhere) {
            return Refuse.of(row, nowhere.problem());
        }
        Above.Below below = (Above.Below) above;
        if (row.code().isEmpty() && byName.several(below.path(), row.name())) {
            return Refuse.of(row, RowProblem.of(RowProblem.AMBIGUOUS));
        }
        Optional<Site> existing = row.code().isPresent()
                ? row.code().map(code -> byCode.get(SiteFileOutline.folded(code.value())))
                : byName.find(below.path(), row.name()).map(byId::get);
        return decisions.decide(row, below, existing);
    }

    /** The sites that rows are about or lie below, by their folded code. */
    private Map<String, Site> byCode(List<SiteRow> rows) {
        Set<SiteCode> codes = new LinkedHashSet<>();
        rows.forEach(row -> {
            row.code().ifPresent(codes::add);
            row.parent().ifPresent(codes::add);
        });
        return sites.findByCodes(actor.organisation(), codes);
    }

    /** The sites that rows without a code are about. */
    private Map<SiteId, Site> withoutCode(List<SiteRow> rows, Map<String, Site> byCode, SiteDecisions decisions) {
        Set<SiteId> ids = new LinkedHashSet<>();
        for (SiteRow row : rows) {
            if (row.code().isEmpty() && decisions.above(row, byCode) instanceof Above.Below below) {
                byName.find(below.path(), row.name()).ifPresent(ids::add);
            }
        }
        return sites.findAll(actor.organisation(), ids);
    }

    /**
     * The sites that rows are put below by the names of the sites above.
     *
     * @param aboves where each list of names leads, by its folded form
     * @param missing those that do not exist, each after the one above it
     * @param made how many this import makes or made before it was interrupted
     */
    private record Levels(Map<List<String>, Above> aboves, List<Site> missing, int made) {}

    private Levels levels(ScopePath base) {
        Map<List<String>, Above> aboves = new HashMap<>();
        List<Site> missing = new ArrayList<>();
        int made = 0;
        for (List<SiteName> names : outline.levels()) {
            List<String> key = SiteFileOutline.folded(names);
            Above above = names.size() == 1
                    ? new Above.Below(base, true)
                    : aboves.getOrDefault(key.subList(0, key.size() - 1), new Above.Below(base, true));
            if (above instanceof Above.Below below) {
                SiteName name = names.get(names.size() - 1);
                SiteId id = new SiteId(site.id().derived("level/" + String.join("/", key)));
                Optional<Site> existing =
                        byName.find(below.path(), name).flatMap(known -> sites.find(actor.organisation(), known));
                boolean write = access.may(actor, Permission.SITE_WRITE, below.path());
                above = level(below.path(), name, existing, write);
                if (existing.isEmpty() && above instanceof Above.Below) {
                    Site parent = Site.register(id, below.path(), SiteDetails.named(name));
                    missing.add(parent);
                    above = new Above.Below(parent.path(), true);
                    made++;
                } else if (existing.filter(known -> known.id().equals(id)).isPresent()) {
                    made++;
                }
            }
            aboves.put(key, above);
        }
        return new Levels(aboves, missing, made);
    }

    private Above level(ScopePath above, SiteName name, Optional<Site> existing, boolean write) {
        if (byName.several(above, name)) {
            return new Above.Nowhere(RowProblem.of(RowProblem.AMBIGUOUS));
        }
        if (existing.isPresent()) {
            ScopePath path = existing.get().path();
            return access.may(actor, Permission.SITE_READ, path)
                    ? new Above.Below(path, true)
                    : new Above.Nowhere(RowProblem.of(RowProblem.NOT_ALLOWED));
        }
        if (above.keys().size() > Site.MAXIMUM_DEPTH) {
            return new Above.Nowhere(RowProblem.of(SiteRefusedException.tooDeep()));
        }
        return write ? new Above.Below(above, true) : new Above.Nowhere(RowProblem.of(RowProblem.NOT_ALLOWED));
    }
}
