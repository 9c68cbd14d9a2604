package org.holdfast.domain.factor;

/**
 * A second factor that a member may enrol. Nothing is stored of it before a code proves that a device knows it.
 *
 * @param secret for the device
 * @param address the same as an {@code otpauth} address, for the camera of the device
 * @param sealed the same, for the form that brings it back
 */
public record FactorOffer(TotpSecret secret, String address, String sealed) {

    @Override
    public String toString() {
        return "FactorOffer";
    }
}
