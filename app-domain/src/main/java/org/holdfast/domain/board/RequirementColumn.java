package org.holdfast.domain.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.holdfast.domain.shared.FoldedText;

/** What a column of a table of requirements means. Each can be given once, but {@link #IGNORED}. */
public enum RequirementColumn {
    /** The section at the top. */
    SECTION("section|chapter|area|category|domain|group|topic|family|kapitel|bereich"),
    /** A section within it. */
    SUBSECTION("sub ?section|sub ?chapter|sub ?category|sub ?group|sub ?topic|subfamily"),
    CODE("code|id|no|nr|number|ref|reference|control( (id|identifier|number))?|requirement (id|no|number|code)|clause"),
    TITLE("title|name|requirement|control name|heading|short( text)?|question|titel"),
    TEXT("text|description|statement|control text|requirement text|what must be met|details|wording|beschreibung"),
    GUIDANCE("guidance|discussion|explanation|help|notes?|comment|how( to( check)?)?|supplemental guidance|hinweis"),
    /** The code of the requirement above, which is in the table too. */
    PARENT_CODE("parent( (code|id|control|requirement))?|belongs to|enhancement of"),
    IGNORED("");

    private final Pattern headings;

    RequirementColumn(String headings) {
        this.headings = Pattern.compile(headings);
    }

    /** Guesses from the headings what the columns mean; whoever imports corrects it. */
    public static List<RequirementColumn> guess(List<String> headings) {
        List<RequirementColumn> guessed = new ArrayList<>();
        for (String heading : headings) {
            String words = FoldedText.fold(heading.replaceAll("[^\\p{L}\\p{N}]+", " "));
            guessed.add(Stream.of(values())
                    .filter(column -> column != IGNORED && !guessed.contains(column))
                    .filter(column -> column.headings.matcher(words).matches())
                    .findFirst()
                    .orElse(IGNORED));
        }
        return List.copyOf(guessed);
    }

    /** The place of a column of this meaning. */
    Optional<Integer> in(List<RequirementColumn> columns) {
        int place = columns.indexOf(this);
        return place < 0 ? Optional.empty() : Optional.of(place);
    }
}
