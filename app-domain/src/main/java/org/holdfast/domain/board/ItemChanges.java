package org.holdfast.domain.board;

/** The kinds of entries about sections and requirements: the word of the item, then what happened. */
public final class ItemChanges {

    private ItemChanges() {}

    /** Put into the outline. */
    public static String added(ItemKind kind) {
        return kind.type() + "-added";
    }

    /** Its code or texts changed. */
    public static String revised(ItemKind kind) {
        return kind.type() + "-revised";
    }

    /** Put at another place. */
    public static String moved(ItemKind kind) {
        return kind.type() + "-moved";
    }

    /** Taken out of the outline. */
    public static String removed(ItemKind kind) {
        return kind.type() + "-removed";
    }

    /** Put back. */
    public static String restored(ItemKind kind) {
        return kind.type() + "-restored";
    }
}
