package org.holdfast.domain.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.holdfast.domain.shared.DomainException;
import org.holdfast.domain.shared.InvalidValueException;

/**
 * Why a row is refused, or what was done to it. Its texts are {@code error.<code>.title} and {@code .detail}.
 *
 * @param code stable, kebab-case
 * @param column the heading of the column that it is about
 * @param parameters what the texts may name
 */
public record RowProblem(String code, Optional<String> column, Map<String, Object> parameters) {

    /** Nothing stands where the name should. */
    public static final String NAME_MISSING = "row-name-missing";

    /** An earlier row has the code; parameters {@code code} and {@code first}, the number of that row. */
    public static final String CODE_REPEATED = "row-code-repeated";

    /** An earlier row has the name at the same place of the tree, and neither has a code. */
    public static final String NAME_REPEATED = "row-name-repeated";

    /** Only one of latitude and longitude. */
    public static final String COORDINATES_HALF = "row-coordinates-half";

    /** No number; parameter {@code value}. */
    public static final String NUMBER_INVALID = "row-number-invalid";

    /** A formula, whose value only the spreadsheet knows. */
    public static final String FORMULA = "row-formula-cell";

    /** A value that the spreadsheet itself calls wrong; parameter {@code value}. */
    public static final String FAULT = "row-fault-cell";

    /** More cells than headings. */
    public static final String TOO_WIDE = "row-too-wide";

    /** No row and no site has the code that the row names above it; parameter {@code parent}. */
    public static final String PARENT_UNKNOWN = "row-parent-unknown";

    /** The row that it names above it is refused itself; parameter {@code parent}. */
    public static final String PARENT_REFUSED = "row-parent-refused";

    /** It lies below itself. */
    public static final String PARENT_CYCLE = "row-parent-cycle";

    /** The caller may not write there. */
    public static final String NOT_ALLOWED = "row-not-allowed";

    /** Without a code it could be more than one of the sites of that name. */
    public static final String AMBIGUOUS = "row-site-ambiguous";

    /** Several spaces in a name became one. */
    public static final String SPACES_COLLAPSED = "row-spaces-collapsed";

    private static final int SHOWN = 80;

    public RowProblem {
        parameters = Map.copyOf(parameters);
    }

    /** A problem of the row as a whole. */
    public static RowProblem of(String code) {
        return new RowProblem(code, Optional.empty(), Map.of());
    }

    /** The same with what the text names. */
    public static RowProblem of(String code, Map<String, Object> parameters) {
        return new RowProblem(code, Optional.empty(), parameters);
    }

    /** What a value or a use case refuses. */
    public static RowProblem of(DomainException refusal) {
        return new RowProblem(
                refusal.code(),
                refusal instanceof InvalidValueException invalid ? Optional.of(invalid.field()) : Optional.empty(),
                refusal.parameters());
    }

    /** The same, with what the file has there, unless the text says it already. */
    public RowProblem found(String text) {
        if (parameters.containsKey("value")) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(parameters);
        more.put("found", text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…");
        return new RowProblem(code, column, more);
    }

    /** What the file has, where a value is refused; empty where the text itself says it. */
    public Optional<String> found() {
        return Optional.ofNullable(parameters.get("found")).map(Object::toString);
    }

    /** The same, about a column. */
    public RowProblem in(String heading) {
        return new RowProblem(code, Optional.of(heading), parameters);
    }
}
