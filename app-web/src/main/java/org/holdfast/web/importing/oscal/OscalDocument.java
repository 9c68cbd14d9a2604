package org.holdfast.web.importing.oscal;

import java.util.List;
import java.util.Optional;

/** A catalog as it stands in the file, without what is not imported. */
record OscalDocument(String title, Optional<String> version, Group root) {

    /** A group; the catalog itself is one without an id. */
    record Group(
            String id,
            String title,
            Optional<String> label,
            List<Param> params,
            List<Part> parts,
            List<Group> groups,
            List<Control> controls) {}

    /** A control or a control enhancement. */
    record Control(
            String id,
            String title,
            Optional<String> label,
            boolean withdrawn,
            List<Param> params,
            List<Part> parts,
            List<Control> controls) {}

    /** A parameter: a value that whoever meets the control fills in. */
    record Param(
            String id,
            Optional<String> label,
            List<String> values,
            List<String> aggregates,
            Optional<String> howMany,
            List<String> choices) {}

    /** A piece of prose with pieces below it. */
    record Part(String name, Optional<String> label, String prose, List<Part> parts) {}
}
