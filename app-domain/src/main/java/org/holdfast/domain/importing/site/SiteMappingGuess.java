package org.holdfast.domain.importing.site;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.holdfast.domain.importing.TableRow;
import org.holdfast.domain.importing.site.SiteColumn.Known;
import org.holdfast.domain.importing.site.SiteColumn.OwnField;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.site.SiteDetails;

/**
 * Guesses from the headings what the columns mean; whoever imports corrects it. A column that nothing is known of
 * becomes an own field, so that nothing is lost unnoticed; one that is blank in the first rows is ignored.
 */
final class SiteMappingGuess {

    private static final Map<Known, Pattern> HEADINGS = headings();
    private static final int LONGEST_OWN_FIELD = 60;

    private SiteMappingGuess() {}

    private static Map<Known, Pattern> headings() {
        Map<Known, Pattern> headings = new LinkedHashMap<>();
        put(
                headings,
                Known.PARENT_CODE,
                "(parent|superior|belongs to|reports to)( (site|location))?( (code|id|ref|number|no))?|(code|id) of the site above");
        put(
                headings,
                Known.NAME,
                "((site|plant|location|facility|store|office|building|factory|branch|property|place) )?name|site|plant|location|facility|store|title");
        put(
                headings,
                Known.CODE,
                "((site|plant|location|facility|store|external|property) )?(code|id|ref|reference|number|no|nr|key)|external (id|ref|reference)|[a-z0-9]+ (id|idnr|code)|identifier");
        put(headings, Known.LATITUDE, "(geo )?lat(itude)?( (deg|dd|wgs84))?|breitengrad");
        put(headings, Known.LONGITUDE, "(geo )?(lon|lng|long)(gitude)?( (deg|dd|wgs84))?|langengrad");
        put(
                headings,
                Known.STREET,
                "(street|address|addr)( (line|address))?( ?[0-9])?|street (name|and number)|strasse|rue");
        put(headings, Known.POSTAL_CODE, "(zip|postal|post) ?(code)?|plz|postcode");
        put(headings, Known.CITY, "city|town|municipality|locality|ort|stadt|ville");
        put(headings, Known.REGION, "state|province|region|county|state province|bundesland");
        put(headings, Known.COUNTRY, "country( (code|iso|name|long))?|nation|land|pays");
        put(headings, Known.TAGS, "tags?|labels?|keywords?");
        return headings;
    }

    private static void put(Map<Known, Pattern> headings, Known meaning, String heading) {
        headings.put(meaning, Pattern.compile(heading));
    }

    /**
     * The guess.
     *
     * @param headings of the table
     * @param sample its first rows
     */
    static SiteMapping of(List<String> headings, List<TableRow> sample) {
        List<SiteColumn> columns = new ArrayList<>();
        Set<SiteColumn> given = new HashSet<>();
        for (int place = 0; place < headings.size(); place++) {
            SiteColumn column = filled(sample, place) ? column(headings.get(place), given) : Known.IGNORED;
            given.add(column);
            columns.add(column);
        }
        return new SiteMapping(wholeCoordinates(columns), Optional.empty());
    }

    private static boolean filled(List<TableRow> sample, int place) {
        return sample.isEmpty()
                || sample.stream().anyMatch(row -> !row.cell(place).blank());
    }

    private static SiteColumn column(String heading, Set<SiteColumn> given) {
        String words = words(heading);
        return HEADINGS.entrySet().stream()
                .filter(entry -> !entry.getKey().once() || !given.contains(entry.getKey()))
                .filter(entry -> entry.getValue().matcher(words).matches())
                .<SiteColumn>map(Map.Entry::getKey)
                .findFirst()
                .orElseGet(() -> ownField(heading, given));
    }

    private static SiteColumn ownField(String heading, Set<SiteColumn> given) {
        String name = heading.length() > LONGEST_OWN_FIELD ? heading.substring(0, LONGEST_OWN_FIELD) : heading;
        long others = given.stream().filter(OwnField.class::isInstance).count();
        if (name.isBlank()
                || others >= SiteDetails.MAXIMUM_OWN_FIELDS
                || name.chars().anyMatch(Character::isISOControl)) {
            return Known.IGNORED;
        }
        OwnField field = new OwnField(name);
        return given.contains(field) ? Known.IGNORED : field;
    }

    /** Half of a pair of coordinates is of no use as such. */
    private static List<SiteColumn> wholeCoordinates(List<SiteColumn> columns) {
        if (columns.contains(Known.LATITUDE) == columns.contains(Known.LONGITUDE)) {
            return columns;
        }
        return columns.stream()
                .map(column -> column == Known.LATITUDE || column == Known.LONGITUDE ? Known.IGNORED : column)
                .toList();
    }

    /** {@code gppd_idnr}, {@code SiteName} and {@code Post-Code} as words in lower case. */
    private static String words(String heading) {
        String apart = heading.replaceAll("(?<=[a-z])(?=[A-Z])", " ").replaceAll("[^\\p{L}\\p{N}]+", " ");
        return FoldedText.fold(apart);
    }
}
