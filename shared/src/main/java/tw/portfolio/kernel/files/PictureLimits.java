package tw.portfolio.kernel.files;

/**
 * What a school asks of pictures, besides that they can be shown.
 *
 * @param mostPixels width times height at most
 * @param refusesLocation whether a photo that tells where it was taken is refused, and not only
 *     pointed out to its owner
 */
public record PictureLimits(long mostPixels, boolean refusesLocation) {
  /** Where a school has set nothing: what browsers show and telephones make. */
  public static final PictureLimits USUAL = new PictureLimits(120_000_000, false);

  /**
   * @throws IllegalArgumentException if no picture would do
   */
  public PictureLimits {
    if (mostPixels < 1) {
      throw new IllegalArgumentException("A picture has a pixel");
    }
  }
}
