package org.holdfast.web.importing.oscal;

import static org.holdfast.domain.importing.FileRefusedException.refused;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.importing.FileProblem;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.web.importing.oscal.OscalDocument.Control;
import org.holdfast.web.importing.oscal.OscalDocument.Group;
import org.holdfast.web.importing.oscal.OscalDocument.Param;
import org.holdfast.web.importing.oscal.OscalDocument.Part;

/** Takes from an OSCAL document what an import needs, in one pass, and passes over the rest. */
final class OscalParser {

    private static final Set<String> OTHER_MODELS = Set.of(
            "profile",
            "mapping-collection",
            "component-definition",
            "system-security-plan",
            "assessment-plan",
            "assessment-results",
            "plan-of-action-and-milestones");

    private final JsonCursor json;
    private final ImportLimits limits;
    private int controls;

    OscalParser(JsonCursor json, ImportLimits limits) {
        this.json = json;
        this.limits = limits;
    }

    OscalDocument document() {
        if (!json.startsObject()) {
            throw refused(FileProblem.OSCAL_NOT_A_CATALOG);
        }
        List<OscalDocument> found = new ArrayList<>();
        json.fields(name -> {
            if (name.equals("catalog")) {
                found.add(catalog());
            } else if (OTHER_MODELS.contains(name)) {
                throw refused(FileProblem.OSCAL_OTHER_MODEL, "model", name);
            } else {
                json.skip();
            }
        });
        json.end();
        return found.stream().findFirst().orElseThrow(() -> refused(FileProblem.OSCAL_NOT_A_CATALOG));
    }

    private OscalDocument catalog() {
        Draft draft = new Draft();
        List<String> version = new ArrayList<>();
        json.object(name -> {
            if (name.equals("metadata")) {
                json.object(field -> {
                    switch (field) {
                        case "title" -> draft.title = json.text();
                        case "version" -> version.add(json.text());
                        default -> json.skip();
                    }
                });
            } else {
                read(draft, name);
            }
        });
        return new OscalDocument(draft.title, version.stream().findFirst(), draft.group());
    }

    private Group group() {
        Draft draft = new Draft();
        json.fields(name -> read(draft, name));
        return draft.group();
    }

    private Control control() {
        if (++controls > limits.maxRequirements()) {
            throw refused(FileProblem.OSCAL_TOO_LARGE, "limit", limits.maxRequirements());
        }
        Draft draft = new Draft();
        json.fields(name -> read(draft, name));
        return draft.control();
    }

    private void read(Draft draft, String name) {
        switch (name) {
            case "id" -> draft.id = json.text();
            case "title" -> draft.title = json.text();
            case "props" -> draft.props = json.objects(this::prop);
            case "params" -> draft.params = json.objects(this::param);
            case "parts" -> draft.parts = parts();
            case "groups" -> draft.groups = json.objects(this::group);
            case "controls" -> draft.controls = json.objects(this::control);
            default -> json.skip();
        }
    }

    private List<Part> parts() {
        return json.objects(this::part).stream()
                .filter(part -> !part.name().startsWith("assessment-"))
                .toList();
    }

    private Part part() {
        PartDraft draft = new PartDraft();
        json.fields(name -> {
            switch (name) {
                case "name" -> draft.name = json.text();
                case "prose" -> draft.prose = json.text();
                case "props" -> draft.props = json.objects(this::prop);
                case "parts" -> draft.parts = parts();
                default -> json.skip();
            }
        });
        return new Part(draft.name, Prop.label(draft.props), draft.prose, draft.parts);
    }

    private Param param() {
        ParamDraft draft = new ParamDraft();
        json.fields(name -> {
            switch (name) {
                case "id" -> draft.id = json.text();
                case "label" -> draft.label = Optional.of(json.text());
                case "values" -> draft.values = json.texts();
                case "props" -> draft.props = json.objects(this::prop);
                case "select" -> select(draft);
                default -> json.skip();
            }
        });
        List<String> aggregates = draft.props.stream()
                .filter(prop -> prop.name().equals("aggregates"))
                .map(Prop::value)
                .toList();
        return new Param(draft.id, draft.label, draft.values, aggregates, draft.howMany, draft.choices);
    }

    private void select(ParamDraft draft) {
        json.object(name -> {
            switch (name) {
                case "how-many" -> draft.howMany = Optional.of(json.text());
                case "choice" -> draft.choices = json.texts();
                default -> json.skip();
            }
        });
    }

    private Prop prop() {
        List<String> name = new ArrayList<>();
        List<String> value = new ArrayList<>();
        List<String> kind = new ArrayList<>();
        json.fields(field -> {
            switch (field) {
                case "name" -> name.add(json.text());
                case "value" -> value.add(json.text());
                case "class" -> kind.add(json.text());
                default -> json.skip();
            }
        });
        return new Prop(
                String.join("", name), String.join("", value), kind.stream().findFirst());
    }

    /** A named fact of something. */
    private record Prop(String name, String value, Optional<String> kind) {

        /** What people call it: the label without a class, else the first one. */
        static Optional<String> label(List<Prop> props) {
            List<Prop> labels = props.stream()
                    .filter(prop -> prop.name().equals("label") && !prop.value().isBlank())
                    .toList();
            return labels.stream()
                    .filter(prop -> prop.kind().isEmpty())
                    .findFirst()
                    .or(() -> labels.stream().findFirst())
                    .map(prop -> prop.value().strip());
        }

        boolean withdrawn() {
            return name.equals("status") && value.equalsIgnoreCase("withdrawn");
        }
    }

    /** A group or control while its fields come in, in whatever order. */
    private static final class Draft {

        private String id = "";
        private String title = "";
        private List<Prop> props = List.of();
        private List<Param> params = List.of();
        private List<Part> parts = List.of();
        private List<Group> groups = List.of();
        private List<Control> controls = List.of();

        Group group() {
            return new Group(id, title, Prop.label(props), params, parts, groups, controls);
        }

        Control control() {
            boolean withdrawn = props.stream().anyMatch(Prop::withdrawn);
            return new Control(id, title, Prop.label(props), withdrawn, params, parts, controls);
        }
    }

    /** A part while its fields come in. */
    private static final class PartDraft {

        private String name = "";
        private String prose = "";
        private List<Prop> props = List.of();
        private List<Part> parts = List.of();
    }

    /** A parameter while its fields come in. */
    private static final class ParamDraft {

        private String id = "";
        private Optional<String> label = Optional.empty();
        private List<String> values = List.of();
        private List<Prop> props = List.of();
        private Optional<String> howMany = Optional.empty();
        private List<String> choices = List.of();
    }
}
