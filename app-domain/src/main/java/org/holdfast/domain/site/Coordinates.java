package org.holdfast.domain.site;

import org.holdfast.domain.shared.Assert;

/**
 * A point on the earth, in degrees of WGS 84.
 *
 * @param latitude -90 to 90, north is positive
 * @param longitude -180 to 180, east is positive
 */
public record Coordinates(double latitude, double longitude) {

    public Coordinates {
        Assert.within("latitude", latitude, -90, 90);
        Assert.within("longitude", longitude, -180, 180);
    }
}
