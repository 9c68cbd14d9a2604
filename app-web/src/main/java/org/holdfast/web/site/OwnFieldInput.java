package org.holdfast.web.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.Input;
import org.eclipse.microprofile.graphql.NonNull;

/** A fact of the organisation's own. */
@Input("OwnFieldInput")
@Description("A fact of the organisation's own.")
public record OwnFieldInput(@NonNull String name, @NonNull String value) {

    /** The fields by their name; a name that comes twice is refused. */
    static Map<String, String> map(List<OwnFieldInput> fields) {
        Map<String, String> map = new LinkedHashMap<>();
        for (OwnFieldInput field : fields) {
            if (map.put(field.name(), field.value()) != null) {
                throw invalid("ownFields", "own-field-repeated", Map.of("name", field.name()));
            }
        }
        return map;
    }
}
