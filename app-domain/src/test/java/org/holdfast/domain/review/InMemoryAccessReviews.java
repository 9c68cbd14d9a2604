package org.holdfast.domain.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.holdfast.domain.member.MemberId;
import org.holdfast.domain.organisation.OrganisationId;
import org.holdfast.domain.shared.Count;
import org.holdfast.domain.shared.FoldedText;
import org.holdfast.domain.shared.Page;
import org.holdfast.domain.shared.PageRequest;

/** Access reviews that last as long as the process. */
public final class InMemoryAccessReviews implements AccessReviews {

    private final Map<ReviewId, AccessReview> reviews = new HashMap<>();
    private final Map<ReviewLineId, ReviewedLine> lines = new LinkedHashMap<>();

    @Override
    public synchronized Optional<AccessReview> find(OrganisationId organisation, ReviewId id) {
        return Optional.ofNullable(reviews.get(id))
                .filter(review -> review.organisation().equals(organisation));
    }

    @Override
    public synchronized Page<AccessReview> page(
            OrganisationId organisation, ReviewFilter filter, LocalDate today, PageRequest page) {
        PageRequest.Direction reversed =
                page.forward() ? PageRequest.Direction.BACKWARD : PageRequest.Direction.FORWARD;
        PageRequest oldestFirst = new PageRequest(page.key(), reversed, page.size());
        Page<AccessReview> ascending =
                Page.from(oldestFirst, matching(organisation, filter, today).toList(), review -> review.id()
                        .value());
        List<AccessReview> descending = new ArrayList<>(ascending.items());
        Collections.reverse(descending);
        return new Page<>(descending, ascending.hasNext(), ascending.hasPrevious());
    }

    @Override
    public synchronized Count count(OrganisationId organisation, ReviewFilter filter, LocalDate today) {
        return Count.upToLimit(matching(organisation, filter, today).count());
    }

    @Override
    public synchronized List<AccessReview> open(OrganisationId organisation, Optional<MemberId> reviewer, int most) {
        return reviews.values().stream()
                .filter(review -> review.organisation().equals(organisation) && review.isOpen())
                .filter(review ->
                        review.plan().reviewers().containsAll(reviewer.stream().toList()))
                .sorted(Comparator.comparing(
                                (AccessReview review) -> review.plan().due())
                        .thenComparing(review -> review.id().value()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized List<AccessReview> pending(LocalDate day, int most) {
        return reviews.values().stream()
                .filter(review -> review.attention().stream().noneMatch(day::isBefore))
                .filter(review -> review.attention().isPresent())
                .sorted(Comparator.comparing(review -> review.attention().orElseThrow()))
                .limit(most)
                .toList();
    }

    @Override
    public synchronized void save(AccessReview review) {
        reviews.merge(review.id(), review, (stored, saved) -> stored.version() < saved.version() ? saved : stored);
    }

    @Override
    public synchronized void list(ReviewPart part) {
        part.lines()
                .forEach(line -> lines.putIfAbsent(
                        line.id(), new ReviewedLine(part.organisation(), part.review(), line, Optional.empty())));
    }

    @Override
    public synchronized void decide(ReviewDecision decision) {
        lines.computeIfPresent(
                decision.line(),
                (id, line) -> line.decision().map(ReviewDecision::version).orElse(0L) < decision.version()
                        ? new ReviewedLine(line.organisation(), line.review(), line.listed(), Optional.of(decision))
                        : line);
    }

    @Override
    public synchronized Map<ReviewLineId, ReviewedLine> findLines(
            OrganisationId organisation, Collection<ReviewLineId> ids) {
        Map<ReviewLineId, ReviewedLine> found = new HashMap<>(lines);
        found.values().removeIf(line -> !line.organisation().equals(organisation) || !ids.contains(line.id()));
        return found;
    }

    @Override
    public synchronized Page<ReviewedLine> lines(
            OrganisationId organisation, ReviewId review, LineFilter filter, PageRequest page) {
        List<ReviewedLine> matching = of(organisation, review)
                .filter(line -> filter.state().stream().allMatch(word(line)::equals))
                .filter(line -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(FoldedText.fold(line.listed().name())::contains))
                .toList();
        return Page.from(page, matching, this::keyOf);
    }

    @Override
    public String keyOf(ReviewedLine line) {
        return FoldedText.key(line.listed().name(), line.id().value());
    }

    @Override
    public synchronized Map<ReviewId, Map<Verdict, Long>> decided(
            OrganisationId organisation, Collection<ReviewId> asked) {
        return lines.values().stream()
                .filter(line -> line.organisation().equals(organisation) && asked.contains(line.review()))
                .filter(line -> line.decision().isPresent())
                .collect(groupingBy(
                        ReviewedLine::review,
                        groupingBy(line -> line.decision().orElseThrow().verdict(), counting())));
    }

    @Override
    public synchronized List<ReviewedLine> undecided(
            OrganisationId organisation, Collection<ReviewId> asked, int most) {
        return asked.stream()
                .distinct()
                .flatMap(review -> of(organisation, review))
                .filter(line -> line.decision().isEmpty())
                .limit(most)
                .toList();
    }

    private static String word(ReviewedLine line) {
        return line.decision().map(decision -> decision.verdict().word()).orElse(LineFilter.OPEN);
    }

    private Stream<AccessReview> matching(OrganisationId organisation, ReviewFilter filter, LocalDate today) {
        return of(organisation)
                .filter(review -> filter.text().stream()
                        .map(FoldedText::fold)
                        .allMatch(text -> FoldedText.fold(review.plan().name().value())
                                        .contains(text)
                                || FoldedText.fold(review.names().scope()).contains(text)))
                .filter(review -> filter.state().stream().allMatch(state -> in(review, state, today)));
    }

    private static boolean in(AccessReview review, ReviewFilter.State state, LocalDate today) {
        return switch (state) {
            case OPEN -> review.isOpen();
            case OVERDUE -> review.isOpen() && review.plan().due().isBefore(today);
            case CLOSED -> !review.isOpen();
        };
    }

    private Stream<AccessReview> of(OrganisationId organisation) {
        return reviews.values().stream().filter(review -> review.organisation().equals(organisation));
    }

    private Stream<ReviewedLine> of(OrganisationId organisation, ReviewId review) {
        return lines.values().stream()
                .filter(line -> line.organisation().equals(organisation)
                        && line.review().equals(review));
    }
}
