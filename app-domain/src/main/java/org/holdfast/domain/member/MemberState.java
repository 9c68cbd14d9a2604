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

    /** After the directory shut the person out. */
    default MemberState suspendedByDirectory() {
        return this;
    }

    /** Whether the directory alone shut the person out, so that it may let the person in again. */
    default boolean byDirectory() {
        return false;
    }

    /** Whether the person came at least once. */
    boolean came();

    /** Whether the person may come in. */
    default boolean welcome() {
        return this instanceof Invited || this instanceof Active;
    }

    /** The state of a word. */
    static MemberState of(String word, boolean joined, boolean byDirectory) {
        return switch (word) {
            case "invited" -> new Invited();
            case "active" -> new Active();
            case "suspended" -> new Suspended(joined, byDirectory);
            case "withdrawn" -> new Withdrawn();
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
            return new Suspended(false, false);
        }

        @Override
        public MemberState suspendedByDirectory() {
            return new Suspended(false, true);
        }

        @Override
        public boolean came() {
            return false;
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
            return new Suspended(true, false);
        }

        @Override
        public MemberState suspendedByDirectory() {
            return new Suspended(true, true);
        }

        @Override
        public boolean came() {
            return true;
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
     * @param byDirectory whether the directory did so, and nobody else
     */
    record Suspended(boolean hadJoined, boolean byDirectory) implements MemberState {

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
            return new Suspended(hadJoined, false);
        }

        @Override
        public boolean came() {
            return hadJoined;
        }

        @Override
        public MemberState reactivated() {
            return hadJoined ? new Active() : new Invited();
        }
    }

    /** Was asked to join, and the invitation was withdrawn before they came. For good: the address is free for others. */
    record Withdrawn() implements MemberState {

        @Override
        public String word() {
            return "withdrawn";
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
            return this;
        }

        @Override
        public boolean came() {
            return false;
        }
    }
}
