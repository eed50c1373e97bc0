package org.strowger.core;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Turns the host's word for a customer into the number that the engine knows him by; the word goes no further. */
final class CustomerToken {
    private static final int LONGEST = 200;

    private CustomerToken() {}

    /** The first 64 bits of SHA-256; never 0, which is anonymous. */
    static long hash(String token) {
        if (token.isEmpty() || token.length() > LONGEST) {
            throw new IllegalArgumentException("customer: the token has " + token.length()
                    + " characters; use 1 to " + LONGEST);
        }
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            long hash = ByteBuffer.wrap(digest).getLong();
            return hash == 0 ? 1 : hash;
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("this Java has no SHA-256, which every Java must have", absent);
        }
    }
}
