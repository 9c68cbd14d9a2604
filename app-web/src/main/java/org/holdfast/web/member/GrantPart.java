package org.holdfast.web.member;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.holdfast.domain.access.Grant;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.web.shared.Link;
import org.holdfast.web.shared.Parameters;

/**
 * The grants of one holder that a page shows at once: those on the organisation first, {@value #SIZE} at a time. All of
 * them are known with their holder, so the part is cut here and not in the database.
 *
 * @param grants those of this part
 * @param from how many come before it
 * @param of how many there are
 * @param page where the first part is shown
 */
public record GrantPart(List<Grant> grants, int from, int of, Link page) {

    static final int SIZE = 200;

    private static final String FROM = "from";

    /** The part that the address asks for. */
    public static GrantPart of(OrganisationId organisation, Set<Grant> grants, Parameters parameters, String path) {
        int asked = parameters
                .text(FROM)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        int from = asked < grants.size() ? asked - asked % SIZE : 0;
        List<Grant> part = ShownGrant.ordered(organisation, grants).stream()
                .skip(from)
                .limit(SIZE)
                .toList();
        return new GrantPart(part, from, grants.size(), parameters.link(path));
    }

    /** Whether there is more than this part. */
    public boolean cut() {
        return grants.size() < of;
    }

    /** Which of them these are, for example {@code 201–230 of 230}. */
    public String count() {
        return "%d–%d of %d".formatted(from + 1, from + grants.size(), of);
    }

    /** The part before. */
    public Optional<Link> previous() {
        return from == 0 ? Optional.empty() : Optional.of(starting(from - SIZE));
    }

    /** The part after. */
    public Optional<Link> next() {
        return from + SIZE < of ? Optional.of(starting(from + SIZE)) : Optional.empty();
    }

    private Link starting(int at) {
        return at == 0 ? page : page.with(FROM, String.valueOf(at));
    }
}
