package org.holdfast.web.importing.oscal;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.importing.Catalog;
import org.holdfast.domain.importing.CatalogItem;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.web.importing.oscal.OscalDocument.Control;
import org.holdfast.web.importing.oscal.OscalDocument.Group;
import org.holdfast.web.importing.oscal.OscalDocument.Param;
import org.holdfast.web.importing.oscal.OscalDocument.Part;

/** Makes a catalogue of the domain out of an OSCAL catalog. */
final class CatalogFromOscal {

    private static final String STATEMENT = "statement";
    private static final Set<String> GUIDING = Set.of("guidance", "overview", "instruction", "introduction");

    private final OscalDocument document;
    private final ImportLimits limits;
    private final OscalProse prose;
    private final Set<String> keys = new HashSet<>();
    private int withdrawn;
    private long characters;

    CatalogFromOscal(OscalDocument document, ImportLimits limits) {
        this.document = document;
        this.limits = limits;
        this.prose = new OscalProse(params(document.root()));
    }

    Catalog catalog() {
        List<CatalogItem> items = items(document.root(), "");
        Catalog catalog = new Catalog(prose.line(document.title()), document.version(), items, withdrawn);
        if (catalog.requirements() == 0) {
            throw refused(FileProblem.OSCAL_NO_CONTROLS);
        }
        return catalog;
    }

    private List<CatalogItem> items(Group group, String above) {
        List<CatalogItem> items = new ArrayList<>();
        group.groups().forEach(inner -> items.add(section(inner, above)));
        items.addAll(requirements(group.controls()));
        return items;
    }

    private CatalogItem section(Group group, String above) {
        String key = group.id().isBlank() ? above + "/" + prose.line(group.title()) : group.id();
        return new CatalogItem.Section(
                unique(key),
                group.label().or(() -> code(group.id())),
                prose.line(group.title()),
                counted(prose.listed(group.parts())),
                items(group, key));
    }

    private List<CatalogItem> requirements(List<Control> controls) {
        return controls.stream()
                .flatMap(control -> requirement(control).stream())
                .toList();
    }

    private Optional<CatalogItem> requirement(Control control) {
        if (control.withdrawn()) {
            withdrawn += number(control);
            return Optional.empty();
        }
        return Optional.of(new CatalogItem.Requirement(
                unique(control.id()),
                control.label().or(() -> code(control.id())),
                prose.line(control.title()),
                counted(prose.listed(stating(control.parts()))),
                counted(prose.listed(guiding(control.parts()))),
                requirements(control.controls())));
    }

    /** The statement; where there is none, whatever is not guidance. */
    private static List<Part> stating(List<Part> parts) {
        List<Part> statements =
                parts.stream().filter(part -> part.name().equals(STATEMENT)).toList();
        return statements.isEmpty()
                ? parts.stream().filter(part -> !GUIDING.contains(part.name())).toList()
                : statements;
    }

    private static List<Part> guiding(List<Part> parts) {
        return parts.stream().filter(part -> GUIDING.contains(part.name())).toList();
    }

    private static Optional<String> code(String id) {
        return id.isBlank() ? Optional.empty() : Optional.of(id.toUpperCase(Locale.ROOT));
    }

    private String unique(String key) {
        if (key.isBlank() || !keys.add(key)) {
            throw refused(FileProblem.OSCAL_DAMAGED, "where", key.isBlank() ? "id" : key);
        }
        return key;
    }

    private String counted(String text) {
        characters += text.length();
        if (characters > limits.maxBytes()) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", limits.maxBytes());
        }
        return text;
    }

    private static int number(Control control) {
        return 1
                + control.controls().stream().mapToInt(CatalogFromOscal::number).sum();
    }

    private static List<Param> params(Group group) {
        List<Param> params = new ArrayList<>(group.params());
        group.groups().forEach(inner -> params.addAll(params(inner)));
        group.controls().forEach(control -> addParams(control, params));
        return params;
    }

    private static void addParams(Control control, List<Param> params) {
        params.addAll(control.params());
        control.controls().forEach(inner -> addParams(inner, params));
    }
}
