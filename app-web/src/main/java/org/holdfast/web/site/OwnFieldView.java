package org.holdfast.web.site;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact of the organisation's own. */
@Name("OwnField")
@Description("A fact of the organisation's own.")
public record OwnFieldView(@NonNull String name, @NonNull String value) {

    static List<OwnFieldView> from(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> new OwnFieldView(field.getKey(), field.getValue()))
                .toList();
    }
}
