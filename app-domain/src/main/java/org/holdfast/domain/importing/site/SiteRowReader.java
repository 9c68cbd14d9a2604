package org.holdfast.domain.importing.site;

import static org.holdfast.domain.shared.InvalidValueException.invalid;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.domain.importing.Cell;
import org.holdfast.domain.importing.ImportLimits;
import org.holdfast.domain.importing.RowProblem;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.OwnField;
import org.holdfast.domain.importing.site.SiteColumn.ParentLevel;
import org.holdfast.domain.shared.Assert;
import org.holdfast.domain.shared.InvalidValueException;
import org.holdfast.domain.site.Address;
import org.holdfast.domain.site.Coordinates;
import org.holdfast.domain.site.Country;
import org.holdfast.domain.site.SiteCode;
import org.holdfast.domain.site.SiteName;

/** Reads the rows of one table by its mapping, and finds everything that is wrong with a row in itself. */
final class SiteRowReader {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0]+");
    private static final Pattern BETWEEN_TAGS = Pattern.compile("[,;|\\n]");
    private static final int LONGEST_TAG = 60;
    private static final int LONGEST_OWN_FIELD = 2_000;
    private static final int LONGEST_NUMBER = 40;

    private final SiteMapping mapping;
    private final List<String> headings;

    SiteRowReader(SiteMapping mapping, List<String> headings) {
        this.mapping = mapping;
        this.headings = headings;
    }

    /** A row as it could be read. */
    sealed interface Read {

        /** A row that can become a site. */
        record Usable(SiteRow row) implements Read {}

        /** A row that cannot, with as much of it as could be read. */
        record Refused(long number, Optional<String> name, Optional<String> code, List<RowProblem> problems)
                implements Read {}
    }

    Read read(TableRow row) {
        Reading reading = new Reading(row);
        Optional<SiteRow> site = reading.site();
        return reading.problems.isEmpty() && site.isPresent()
                ? new Read.Usable(site.get())
                : new Read.Refused(
                        row.number(), shown(row, Known.NAME), shown(row, Known.CODE), List.copyOf(reading.problems));
    }

    private Optional<String> shown(TableRow row, Known meaning) {
        return mapping.place(meaning)
                .map(row::cell)
                .map(cell -> cell instanceof Cell.Text text ? text.value() : "")
                .filter(text -> !text.isEmpty())
                .map(text -> text.length() > SiteName.MAXIMUM ? text.substring(0, SiteName.MAXIMUM) : text);
    }

    /** One row while it is read. */
    private final class Reading {

        private final TableRow row;
        private final List<RowProblem> problems = new ArrayList<>();
        private final List<RowProblem> notes = new ArrayList<>();

        private Reading(TableRow row) {
            this.row = row;
        }

        Optional<SiteRow> site() {
            if (row.cells().size() > headings.size()) {
                problems.add(RowProblem.of(
                        RowProblem.TOO_WIDE, Map.of("cells", row.cells().size(), "columns", headings.size())));
            }
            Optional<SiteName> name = name();
            Optional<SiteCode> code = value(Known.CODE, SiteCode::new);
            Optional<SiteCode> parent = value(Known.PARENT_CODE, SiteCode::new);
            List<SiteName> levels = levels();
            Address address = address();
            Optional<Coordinates> coordinates = coordinates();
            List<String> tags = tags();
            Map<String, String> ownFields = ownFields();
            return name.map(known -> new SiteRow(
                    row.number(), known, code, parent, levels, address, coordinates, tags, ownFields, notes));
        }

        private Optional<SiteName> name() {
            Optional<Integer> place = mapping.place(Known.NAME);
            Optional<String> text = place.flatMap(this::text);
            if (text.isEmpty() && problems.stream().noneMatch(this::aboutName)) {
                RowProblem missing = RowProblem.of(RowProblem.NAME_MISSING);
                problems.add(
                        place.map(column -> missing.in(headings.get(column))).orElse(missing));
            }
            return place.flatMap(
                    column -> text.flatMap(given -> converted(column, collapsed(column, given), SiteName::new)));
        }

        private boolean aboutName(RowProblem problem) {
            return mapping.place(Known.NAME).map(headings::get).equals(problem.column());
        }

        /** Several spaces become one, and the row says so. */
        private String collapsed(int place, String given) {
            String single = singleSpaced(given);
            if (!single.equals(given)) {
                notes.add(RowProblem.of(RowProblem.SPACES_COLLAPSED, Map.of("value", single))
                        .in(headings.get(place)));
            }
            return single;
        }

        private List<SiteName> levels() {
            List<SiteName> levels = new ArrayList<>();
            for (int level = 1; level <= mapping.levels(); level++) {
                value(new ParentLevel(level), text -> new SiteName(singleSpaced(text)))
                        .ifPresent(levels::add);
            }
            return levels;
        }

        private Address address() {
            List<String> lines = new ArrayList<>();
            for (int place = 0; place < mapping.columns().size(); place++) {
                if (mapping.columns().get(place) == Known.STREET) {
                    text(place).ifPresent(lines::add);
                }
            }
            Optional<String> street = lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
            return new Address(
                    street.flatMap(text -> checked(Known.STREET, text, part -> only(part, "", "", "")
                            .street()
                            .orElse(part))),
                    value(
                            Known.POSTAL_CODE,
                            text -> only("", text, "", "").postalCode().orElse(text)),
                    value(Known.CITY, text -> only("", "", text, "").city().orElse(text)),
                    value(Known.REGION, text -> only("", "", "", text).region().orElse(text)),
                    value(Known.COUNTRY, Country::parse));
        }

        private Optional<Coordinates> coordinates() {
            int before = problems.size();
            Optional<Double> latitude = value(Known.LATITUDE, text -> number("latitude", text));
            Optional<Double> longitude = value(Known.LONGITUDE, text -> number("longitude", text));
            if (problems.size() > before) {
                return Optional.empty();
            }
            if (latitude.isPresent() != longitude.isPresent()) {
                Known missing = latitude.isPresent() ? Known.LONGITUDE : Known.LATITUDE;
                RowProblem half = RowProblem.of(RowProblem.COORDINATES_HALF);
                problems.add(mapping.place(missing)
                        .map(place -> half.in(headings.get(place)))
                        .orElse(half));
                return Optional.empty();
            }
            return latitude.flatMap(north -> longitude.flatMap(east -> inRange(north, east)));
        }

        private Optional<Coordinates> inRange(double north, double east) {
            checked(Known.LATITUDE, written(Known.LATITUDE), text -> Assert.within("latitude", north, -90, 90));
            checked(Known.LONGITUDE, written(Known.LONGITUDE), text -> Assert.within("longitude", east, -180, 180));
            boolean within = Math.abs(north) <= 90 && Math.abs(east) <= 180;
            return within ? Optional.of(new Coordinates(north, east)) : Optional.empty();
        }

        private List<String> tags() {
            List<String> tags = new ArrayList<>();
            for (int place = 0; place < mapping.columns().size(); place++) {
                if (mapping.columns().get(place) == Known.TAGS) {
                    int column = place;
                    text(place).stream()
                            .flatMap(text -> Stream.of(BETWEEN_TAGS.split(text)))
                            .map(SiteRowReader::singleSpaced)
                            .filter(tag -> !tag.isEmpty())
                            .forEach(tag -> converted(column, tag, text -> Assert.line("tags", text, LONGEST_TAG))
                                    .ifPresent(tags::add));
                }
            }
            return tags;
        }

        private Map<String, String> ownFields() {
            Map<String, String> fields = new LinkedHashMap<>();
            for (int place = 0; place < mapping.columns().size(); place++) {
                if (mapping.columns().get(place) instanceof OwnField field) {
                    int column = place;
                    text(place)
                            .flatMap(text -> converted(
                                    column, text, value -> Assert.text("ownFields", value, LONGEST_OWN_FIELD)))
                            .ifPresent(value -> fields.put(field.name(), value));
                }
            }
            return fields;
        }

        private <T> Optional<T> value(SiteColumn meaning, Function<String, T> form) {
            return mapping.place(meaning).flatMap(place -> text(place).flatMap(text -> converted(place, text, form)));
        }

        private String written(Known meaning) {
            return mapping.place(meaning).flatMap(this::text).orElse("");
        }

        private <T> Optional<T> checked(Known meaning, String text, Function<String, T> form) {
            return mapping.place(meaning).flatMap(place -> converted(place, text, form));
        }

        private <T> Optional<T> converted(int place, String text, Function<String, T> form) {
            try {
                return Optional.of(form.apply(text));
            } catch (InvalidValueException refusal) {
                problems.add(RowProblem.of(refusal).in(headings.get(place)).found(text));
                return Optional.empty();
            }
        }

        /** The text of a cell; empty when it is blank or no text, which is then a problem. */
        private Optional<String> text(int place) {
            Cell cell = row.cell(place);
            if (cell instanceof Cell.Formula) {
                problems.add(RowProblem.of(RowProblem.FORMULA).in(headings.get(place)));
                return Optional.empty();
            }
            if (cell instanceof Cell.Fault fault) {
                problems.add(RowProblem.of(RowProblem.FAULT, Map.of("value", fault.shown()))
                        .in(headings.get(place)));
                return Optional.empty();
            }
            return Optional.of(((Cell.Text) cell).value())
                    .filter(text -> !text.isEmpty())
                    .flatMap(text -> converted(place, text, SiteRowReader::notEndless));
        }
    }

    /** The text on one line, with one space between its words. */
    static String singleSpaced(String text) {
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String notEndless(String text) {
        return text.length() > ImportLimits.MAX_CELL ? Assert.text("cell", text, ImportLimits.MAX_CELL) : text;
    }

    private static Address only(String street, String postalCode, String city, String region) {
        return new Address(given(street), given(postalCode), given(city), given(region), Optional.empty());
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(value -> !value.isEmpty());
    }

    /** A number with a point, or with a comma where there is no point. */
    private static double number(String field, String text) {
        String plain =
                text.indexOf('.') < 0 && text.indexOf(',') == text.lastIndexOf(',') ? text.replace(',', '.') : text;
        boolean form = plain.length() <= LONGEST_NUMBER && plain.matches("[+-]?\\d+(\\.\\d*)?([eE][+-]?\\d{1,3})?");
        if (!form) {
            String shown = text.length() > LONGEST_NUMBER ? text.substring(0, LONGEST_NUMBER) : text;
            throw invalid(field, RowProblem.NUMBER_INVALID, Map.of("value", shown));
        }
        return Double.parseDouble(plain);
    }
}
