package org.holdfast.persistence.database.embedded.collection;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.types.ObjectId;

/** Documents, indexes, queries and updates at random, with few values so that they meet. */
final class RandomDocuments {

    private static final List<String> FIELDS = List.of("s", "n", "b", "m", "path", "in.k", "in.list", "rows.k");
    private static final List<String> WORDS =
            List.of("", "a", "ab", "abc", "b", "ba", "a\0b", "a\0", "ä", "\uD83D\uDE00", "\uFFFD", "z");

    private final Random random;
    private Document last = new Document();

    RandomDocuments(long seed) {
        random = new Random(seed);
    }

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    Document document(int id) {
        Document document = new Document("_id", id(id));
        maybe(document, "s", () -> word());
        maybe(document, "n", () -> numeric());
        maybe(document, "b", () -> random.nextBoolean());
        maybe(document, "m", () -> mixed());
        maybe(document, "path", () -> words(4));
        maybe(document, "in", () -> inner());
        maybe(document, "rows", () -> rows());
        return document;
    }

    private static Object typed(int number) {
        return number % 3 == 0 ? "id" + number : number;
    }

    Object id(int bound) {
        return typed(bound);
    }

    /** A document for an existing id; {@link #again} gives an equal one. */
    Document same(Document one) {
        last = document(0);
        last.put("_id", one.get("_id"));
        return new Document(last);
    }

    Document again(Document one) {
        return new Document(last).append("_id", one.get("_id"));
    }

    List<Document> indexes() {
        List<Document> indexes = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Document index = new Document();
            int arrays = 0;
            for (String field : fields(1 + number(4))) {
                boolean array = List.of("path", "in.list", "rows.k", "m").contains(field);
                arrays += array ? 1 : 0;
                if (!array || arrays == 1) {
                    index.put(field, chance(70) ? 1 : -1);
                }
            }
            if (!indexes.contains(index)) {
                indexes.add(index);
            }
        }
        return indexes;
    }

    Document sort() {
        Document sort = new Document();
        if (chance(75)) {
            fields(number(3)).forEach(field -> sort.put(field, random.nextBoolean() ? 1 : -1));
            if (chance(80)) {
                sort.put("_id", random.nextBoolean() ? 1 : -1);
            }
        }
        return sort;
    }

    Document filter() {
        Document filter = new Document();
        for (String field : fields(1 + number(3))) {
            filter.put(field, predicate(field));
        }
        if (chance(15)) {
            filter.put("_id", chance(50) ? typed(number(120)) : new Document("$in", List.of(1, "id3", 5, 700)));
        }
        if (chance(15)) {
            filter.put("$or", List.of(new Document("b", true), new Document("s", word())));
        }
        return chance(15) ? new Document("$and", List.of(filter, new Document("n", predicate("n")))) : filter;
    }

    private Object predicate(String field) {
        return switch (number(12)) {
            case 0, 1, 2 -> value(field);
            case 3, 4 -> new Document("$in", Arrays.asList(value(field), value(field), value(field)));
            case 5 -> new Document("$gt", limit(field));
            case 6 -> new Document("$gte", limit(field)).append("$lt", limit(field));
            case 7 -> new Document("$lte", limit(field));
            case 8 -> new Document("$ne", value(field));
            case 9 -> new Document("$exists", random.nextBoolean());
            case 10 ->
                new Document(
                        "$regex",
                        List.of("^a", "b", "^a\\Q\0\\E", "^ab?", "^(a|z)").get(number(5)));
            default -> new Document("$nin", Arrays.asList(value(field), value(field)));
        };
    }

    Document update() {
        return switch (number(4)) {
            case 0 -> new Document("$set", new Document("s", word()).append("n", numeric()));
            case 1 -> new Document("$set", new Document("path", words(3)).append("in.k", word()));
            case 2 -> new Document("$unset", new Document("s", "").append("b", ""));
            default -> new Document("$set", new Document("m", mixed()).append("b", random.nextBoolean()));
        };
    }

    /** One or two operators with paths of all kinds, some of which do not fit the document. */
    Document anyUpdate() {
        Document update = new Document();
        for (int i = 1 + number(2); i > 0; i--) {
            update.putAll(operator());
        }
        return update;
    }

    private Document operator() {
        return switch (number(14)) {
            case 0 -> new Document("$set", new Document("in.k", word()).append("n", numeric()));
            case 1 -> new Document("$set", new Document("in.new.deep", word()).append("late", word()));
            case 2 -> new Document("$set", new Document("rows.0.k", word()).append("path.1", word()));
            case 3 -> new Document("$set", new Document("in", inner()));
            case 4 -> new Document("$unset", new Document("in.list", "").append("s", ""));
            case 5 -> new Document("$unset", new Document("rows.1.k", "").append("in.new", ""));
            case 6 -> new Document("$push", new Document("path", word()));
            case 7 -> new Document("$pull", new Document("path", word()).append("rows", new Document("k", word())));
            case 8 -> new Document("$addToSet", new Document("in.list", word()));
            case 9 -> new Document("$inc", new Document("n", 1).append("counts.a", 2));
            case 10 -> new Document("$max", new Document("n", numeric()));
            case 11 -> new Document("$rename", new Document("s", "renamed"));
            case 12 -> new Document("$pop", new Document("path", 1));
            default -> new Document("$mul", new Document("counts.a", 2));
        };
    }

    private List<String> fields(int count) {
        List<String> fields = new ArrayList<>(FIELDS);
        Collections.shuffle(fields, random);
        return fields.subList(0, count);
    }

    private Object value(String field) {
        if (chance(8)) {
            return null;
        }
        return switch (field) {
            case "n" -> numeric();
            case "b" -> random.nextBoolean();
            case "m" -> scalar();
            default -> word();
        };
    }

    private Object limit(String field) {
        return field.equals("n") ? numeric() : field.equals("m") ? comparable() : word();
    }

    private void maybe(Document document, String field, Supplier<Object> value) {
        if (chance(85)) {
            document.put(field, chance(6) ? null : value.get());
        }
    }

    private String word() {
        return WORDS.get(number(WORDS.size()));
    }

    private List<String> words(int most) {
        List<String> words = new ArrayList<>();
        for (int i = number(most + 1); i > 0; i--) {
            words.add(word());
        }
        return words;
    }

    private Object numeric() {
        return switch (number(6)) {
            case 0 -> number(5);
            case 1 -> (long) number(5);
            case 2 -> number(10) / 2.0;
            case 3 -> -number(5);
            case 4 -> Long.MAX_VALUE - 1000 - number(3);
            default -> -0.0;
        };
    }

    private Object comparable() {
        return switch (number(3)) {
            case 0 -> numeric();
            case 1 -> word();
            default -> new Date(1_000_000L * number(4));
        };
    }

    private Object scalar() {
        return switch (number(5)) {
            case 0 -> random.nextBoolean();
            case 1 -> new ObjectId(1_000_000 + number(3), 7);
            default -> comparable();
        };
    }

    private Object mixed() {
        return switch (number(8)) {
            case 0 -> List.of(comparable(), comparable());
            case 1 -> new Document("k", word());
            default -> scalar();
        };
    }

    private Document inner() {
        Document inner = new Document();
        maybe(inner, "k", () -> word());
        maybe(inner, "list", () -> words(3));
        return inner;
    }

    private Object rows() {
        List<Object> rows = new ArrayList<>();
        for (int i = number(4); i > 0; i--) {
            rows.add(chance(10) ? word() : inner());
        }
        return rows;
    }
}
