package org.holdfast.persistence.database.embedded.collection;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.persistence.database.embedded.wire.Texts;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of one field, all of it joined by "and".
 *
 * @param path the field
 * @param predicates values to equal, expressions, or documents of operators
 */
record FieldFilter(String path, List<@Nullable Object> predicates) {

    private static final Set<String> LIMITS = Set.of("$gt", "$gte", "$lt", "$lte");
    private static final Set<String> ABOUT_THE_VALUE =
            Set.of("$eq", "$ne", "$in", "$nin", "$gt", "$gte", "$lt", "$lte", "$regex", "$options");

    /** The values of which the field must have one, when it is asked like this. */
    Optional<Collection<?>> points() {
        return predicates.stream()
                .flatMap(predicate -> points(predicate).stream())
                .findFirst();
    }

    private static Optional<Collection<?>> points(@Nullable Object predicate) {
        if (predicate instanceof Document operators) {
            if (operators.containsKey("$regex")) {
                return Optional.empty();
            }
            if (operators.get("$in") instanceof Collection<?> values && Values.arePoints(values)) {
                return Optional.of(values);
            }
            return operators.containsKey("$eq") ? point(operators.get("$eq")) : Optional.empty();
        }
        return point(predicate);
    }

    private static Optional<Collection<?>> point(@Nullable Object value) {
        if (value == null) {
            return Optional.of(Values.ONLY_NULL);
        }
        return Values.isPoint(value) ? Optional.of(List.of(value)) : Optional.empty();
    }

    /** The limits between which the field must lie, by the operator; only those that an index can use. */
    List<Limit> limits() {
        return predicates.stream()
                .filter(Document.class::isInstance)
                .map(Document.class::cast)
                .filter(operators -> !operators.containsKey("$regex"))
                .flatMap(operators -> operators.entrySet().stream())
                .filter(operator -> LIMITS.contains(operator.getKey()) && Values.isLimit(operator.getValue()))
                .map(operator -> new Limit(operator.getKey(), operator.getValue()))
                .toList();
    }

    /** With what a string must begin, when that is asked by an anchored expression. */
    Optional<Prefix> prefix() {
        return predicates.stream()
                .filter(BsonRegularExpression::isRegularExpression)
                .flatMap(expression -> Prefix.of(BsonRegularExpression.convertToRegularExpression(expression)).stream())
                .findFirst();
    }

    /** Whether nothing is asked but one set of points. */
    boolean isPointsAlone() {
        return predicates.size() == 1 && hasOneOperatorOf(predicates.get(0), Set.of("$eq", "$in"));
    }

    /** Whether nothing is asked but limits, all of which an index can use. */
    boolean isLimitsAlone() {
        return predicates.stream()
                .allMatch(predicate -> predicate instanceof Document operators
                        && operators.entrySet().stream()
                                .allMatch(operator ->
                                        LIMITS.contains(operator.getKey()) && Values.isLimit(operator.getValue())));
    }

    /** Whether the answer depends on the value alone, so that an index that has the value can give it. */
    boolean isAboutTheValue() {
        return predicates.stream().allMatch(FieldFilter::isAboutTheValue);
    }

    private static boolean isAboutTheValue(@Nullable Object predicate) {
        if (predicate instanceof Document operators) {
            return !operators.isEmpty()
                    && ABOUT_THE_VALUE.containsAll(operators.keySet())
                    && operators.values().stream().noneMatch(FieldFilter::hasExpressions);
        }
        return !(predicate instanceof Collection<?>);
    }

    private static boolean hasExpressions(@Nullable Object operand) {
        return operand instanceof Collection<?> values && !Values.arePoints(values);
    }

    /** Whether text is matched, for which numbers would first have to be text again. */
    boolean matchesText() {
        return predicates.stream().anyMatch(BsonRegularExpression::isRegularExpression);
    }

    private static boolean hasOneOperatorOf(@Nullable Object predicate, Set<String> allowed) {
        return !(predicate instanceof Document operators)
                || (operators.size() == 1 && allowed.containsAll(operators.keySet()));
    }

    /**
     * One end of a range.
     *
     * @param operator {@code $gt}, {@code $gte}, {@code $lt} or {@code $lte}
     * @param value the end
     */
    record Limit(String operator, Object value) {

        boolean isLower() {
            return operator.startsWith("$gt");
        }

        boolean isInclusive() {
            return operator.endsWith("e");
        }
    }

    /** Which values an index can look up. */
    private static final class Values {

        static final List<@Nullable Object> ONLY_NULL = Collections.singletonList(null);

        private Values() {}

        static boolean arePoints(Collection<?> values) {
            return values instanceof Texts || values.stream().allMatch(Values::isPoint);
        }

        static boolean isPoint(@Nullable Object value) {
            return value == null || isLimit(value) || value instanceof Boolean;
        }

        static boolean isLimit(@Nullable Object value) {
            return value instanceof String
                    || value instanceof Number
                    || value instanceof Instant
                    || value instanceof ObjectId;
        }
    }
}
