package breakwater.journal;

import java.util.UUID;

/**
 * Where a text is kept, and a keyed digest that proves that it is still that text.
 *
 * <p>The text and the random key of its digest are one row and are erased together; what stays in
 * the fact then says nothing about the text.
 *
 * @param id the row, ordered by time
 * @param mac HMAC-SHA256 of the text under the row's own random key, base64url
 */
public record TextRef(UUID id, String mac) {}
