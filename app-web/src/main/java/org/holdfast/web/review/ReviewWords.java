package org.holdfast.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.holdfast.domain.access.Actor;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.access.RoleId;
import org.holdfast.domain.access.Scope;
import org.holdfast.domain.review.AccessReview;
import org.holdfast.domain.review.LineNow;
import org.holdfast.domain.review.ReviewLine;
import org.holdfast.domain.role.OwnRoleName;
import org.holdfast.web.member.GrantPlaces;
import org.holdfast.web.member.GrantWords;
import org.holdfast.web.shared.RoleWords;

/** Reviews and their lines in words: as they were when the review was opened, as far as that was kept. */
@ApplicationScoped
public class ReviewWords {

    private final GrantWords words;

    @Inject
    public ReviewWords(GrantWords words) {
        this.words = words;
    }

    /**
     * A line in words.
     *
     * @param now the line with what has become of its grant
     * @param role what the role was called
     * @param where what the scope was called
     */
    public record Line(LineNow now, String role, String where) {}

    /** Lines in words. What was not kept with them, as in lines of before, is called what it is called now. */
    public List<Line> of(Actor viewer, Collection<LineNow> lines) {
        GrantPlaces places =
                words.places(viewer, grants(lines, line -> line.place().isEmpty()));
        Map<RoleId, OwnRoleName> roles =
                words.roles(viewer, grants(lines, line -> line.ownRole().isEmpty()));
        return lines.stream()
                .map(now -> {
                    ReviewLine listed = now.line().listed();
                    Grant grant = listed.grant();
                    return new Line(
                            now,
                            listed.ownRole().orElseGet(() -> RoleWords.of(grant.role(), roles)),
                            listed.place()
                                    .map(name ->
                                            GrantPlaces.called(grant.scope().kind(), name))
                                    .orElseGet(() -> places.word(grant)));
                })
                .toList();
    }

    /** Which grants a review is of. */
    public static String scope(AccessReview review) {
        String name = review.names().scope();
        boolean named = !name.isEmpty();
        return switch (review.plan().scope().kind()) {
            case ORGANISATION -> "Every grant of the organisation";
            case TEAM -> named ? "The team " + name : "A team";
            case BOARD -> named ? GrantPlaces.called(Scope.Kind.BOARD, name) : "A board";
            case SITE -> named ? GrantPlaces.called(Scope.Kind.TREE, name) : "A site and all below it";
            case GROUP -> named ? GrantPlaces.called(Scope.Kind.GROUP, name) : "A site group";
        };
    }

    /** Who decides. */
    public static String reviewers(AccessReview review) {
        int members = review.plan().reviewers().size();
        if (members == 0) {
            return "Who manages members";
        }
        List<String> names = review.names().reviewers();
        String named = members == 1 ? "A named member" : members + " named members";
        return (names.isEmpty() ? named : String.join(", ", names)) + ", and who manages members";
    }

    /** When it is opened again. */
    public static String again(AccessReview review) {
        return switch (review.plan().months()) {
            case 0 -> "Never";
            case 1 -> "A month after it is closed";
            default -> review.plan().months() + " months after it is closed";
        };
    }

    private static List<Grant> grants(Collection<LineNow> lines, Predicate<ReviewLine> chosen) {
        return lines.stream()
                .map(line -> line.line().listed())
                .filter(chosen)
                .map(ReviewLine::grant)
                .toList();
    }
}
