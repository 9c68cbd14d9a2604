package org.holdfast.domain.member;

/** How far somebody belongs to an organisation. */
public sealed interface MemberState {

    /** Its word in the product and in the journal. */
    String word();

    /** After the person opened an invitation or signed in. */
    MemberState joined();

    /** After an owner shut the person out. */
    MemberState suspended();

    /** After an owner let the person in again. */
    MemberState reactivated();

    /** Whether the person may come in. */
    default boolean welcome() {
        return !(this instanceof Suspended);
    }

    /** The state of a word. */
    static MemberState of(String word, boolean joined) {
        return switch (word) {
            case "invited" -> new Invited();
            case "active" -> new Active();
            case "suspended" -> new Suspended(joined);
            default -> throw new IllegalStateException("no member is " + word);
        };
    }

    /** Asked to join, and not come yet. */
    record Invited() implements MemberState {

        @Override
        public String word() {
            return "invited";
        }

        @Override
        public MemberState joined() {
            return new Active();
        }

        @Override
        public MemberState suspended() {
            return new Suspended(false);
        }

        @Override
        public MemberState reactivated() {
            return this;
        }
    }

    /** Came at least once. */
    record Active() implements MemberState {

        @Override
        public String word() {
            return "active";
        }

        @Override
        public MemberState joined() {
            return this;
        }

        @Override
        public MemberState suspended() {
            return new Suspended(true);
        }

        @Override
        public MemberState reactivated() {
            return this;
        }
    }

    /**
     * Shut out.
     *
     * @param hadJoined whether the person had come before
     */
    record Suspended(boolean hadJoined) implements MemberState {

        @Override
        public String word() {
            return "suspended";
        }

        @Override
        public MemberState joined() {
            return this;
        }

        @Override
        public MemberState suspended() {
            return this;
        }

        @Override
        public MemberState reactivated() {
            return hadJoined ? new Active() : new Invited();
        }
    }
}
