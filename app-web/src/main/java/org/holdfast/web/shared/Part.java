package org.holdfast.web.shared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of a list that is read whole anyway, for a page that shows no more than {@value #SIZE} elements at once.
 *
 * @param items the elements of this part
 * @param from how many come before them
 * @param of how many there are
 * @param page where the first part is shown
 * @param name of the parameter that says how many come before
 */
public record Part<T>(List<T> items, int from, int of, Link page, String name) {

    /** The most elements of one part. */
    public static final int SIZE = 200;

    public Part {
        items = List.copyOf(items);
    }

    /** The part that the address asks for. */
    public static <T> Part<T> of(List<T> all, Parameters parameters, String path) {
        return of(all, parameters, "", parameters.link(path));
    }

    /**
     * The same of one of several lists of a page.
     *
     * @param which comes before the name of its parameter
     */
    public static <T> Part<T> of(List<T> all, Parameters parameters, String which, Link page) {
        String name = which + "from";
        int asked = parameters
                .text(name)
                .filter(text -> text.matches("[0-9]{1,6}"))
                .map(Integer::valueOf)
                .orElse(0);
        int from = asked < all.size() ? asked - asked % SIZE : 0;
        return new Part<>(all.subList(from, Math.min(from + SIZE, all.size())), from, all.size(), page, name);
    }

    /** Whether there is more than this part. */
    public boolean cut() {
        return items.size() < of;
    }

    /** Which of them these are, for example {@code 201–230 of 230}. */
    public String count() {
        return String.format(Locale.ENGLISH, "%,d–%,d of %,d", from + 1, from + items.size(), of);
    }

    /** The beginning, where more than one part lies between. */
    public Optional<Link> first() {
        return from > SIZE ? Optional.of(page) : Optional.empty();
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
        return at == 0 ? page : page.with(name, String.valueOf(at));
    }
}
