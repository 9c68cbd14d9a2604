package org.holdfast.web.shared;

import jakarta.json.spi.JsonProvider;

/** Who reads and writes JSON. {@code Json} looks through all jars for that anew with each call. */
public final class JsonLookup {

    public static final JsonProvider JSON = JsonProvider.provider();

    private JsonLookup() {}
}
