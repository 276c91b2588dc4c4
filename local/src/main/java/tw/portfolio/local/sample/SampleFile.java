package tw.portfolio.local.sample;

import java.util.Arrays;
import java.util.Objects;

/**
 * One sample file as a browser would send it: a name, the media type the sender claims, and the
 * bytes.
 *
 * <p>Immutable: bytes are copied on the way in and out. The claimed type of a refusable file is a
 * lie on purpose.
 */
public final class SampleFile {
  private final String name;
  private final String mediaType;
  private final byte[] content;

  /**
   * @param name file name with extension, mostly Chinese
   * @param mediaType what the sender says it is, such as {@code application/pdf}
   * @param content the bytes
   */
  public SampleFile(String name, String mediaType, byte[] content) {
    this.name = Objects.requireNonNull(name);
    this.mediaType = Objects.requireNonNull(mediaType);
    this.content = content.clone();
  }

  public String name() {
    return name;
  }

  public String mediaType() {
    return mediaType;
  }

  /** A fresh copy of the bytes. */
  public byte[] content() {
    return content.clone();
  }

  /** Length in bytes. */
  public int size() {
    return content.length;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SampleFile that
        && name.equals(that.name)
        && mediaType.equals(that.mediaType)
        && Arrays.equals(content, that.content);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, mediaType, Arrays.hashCode(content));
  }

  @Override
  public String toString() {
    return "SampleFile[" + name + ", " + mediaType + ", " + content.length + " bytes]";
  }
}
