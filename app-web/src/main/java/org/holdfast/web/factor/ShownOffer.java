package org.holdfast.web.factor;

import java.util.Optional;
import java.util.function.Function;
import org.holdfast.domain.factor.FactorOffer;
import org.holdfast.domain.factor.FactorRefusedException;

/** The second factor that a form offers: a new one, or that which the form brought back; a new one where that is over. */
final class ShownOffer {

    private final Function<Optional<String>, FactorOffer> offers;
    private Optional<String> sealed = Optional.empty();
    private Optional<FactorOffer> offer = Optional.empty();

    /** @param offers makes a new one, or opens a sealed one again */
    ShownOffer(Function<Optional<String>, FactorOffer> offers) {
        this.offers = offers;
    }

    /** The page asks for a value before it takes the one that the form brought. */
    void brought(String text) {
        sealed = Optional.of(text).filter(some -> !some.isEmpty());
        offer = Optional.empty();
    }

    /** As it was brought; empty text for none. */
    String brought() {
        return sealed.orElse("");
    }

    FactorOffer offer() {
        if (offer.isEmpty()) {
            offer = Optional.of(opened());
        }
        return offer.get();
    }

    QrPicture picture() {
        return QrPicture.of(offer().address());
    }

    private FactorOffer opened() {
        try {
            return offers.apply(sealed);
        } catch (FactorRefusedException over) {
            return offers.apply(Optional.empty());
        }
    }
}
