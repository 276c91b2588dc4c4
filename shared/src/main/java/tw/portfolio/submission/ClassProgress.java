package tw.portfolio.submission;

import java.time.Instant;
import java.util.Optional;
import tw.portfolio.submission.pack.PackedClass;

/**
 * How far the packing of a class is.
 *
 * @param className the class
 * @param pieces how many pieces have been gone through
 * @param bytes how many bytes have been gone through
 * @param updated when that was
 * @param packed the end of it
 */
public record ClassProgress(
    String className, int pieces, long bytes, Instant updated, Optional<PackedClass> packed) {}
