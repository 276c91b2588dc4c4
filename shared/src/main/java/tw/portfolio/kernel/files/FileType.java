package tw.portfolio.kernel.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The file types a student may upload: pdf, jpg and png as 文件檔, mp3 and mp4 as 影音檔 (domain.md 2.1).
 * Anything else is refused.
 */
public enum FileType {
  PDF("application/pdf", FilePart.DOCUMENT, "pdf"),
  JPEG("image/jpeg", FilePart.DOCUMENT, "jpg", "jpeg"),
  PNG("image/png", FilePart.DOCUMENT, "png"),
  MP3("audio/mpeg", FilePart.MEDIA, "mp3"),
  MP4("video/mp4", FilePart.MEDIA, "mp4");

  private final String mediaType;
  private final FilePart part;

  // List.of makes an unmodifiable list; the checker can't see that through the field's type.
  @SuppressWarnings("ImmutableEnumChecker")
  private final List<String> extensions;

  FileType(String mediaType, FilePart part, String... extensions) {
    this.mediaType = mediaType;
    this.part = part;
    this.extensions = List.of(extensions);
  }

  /** The one media type that is signed into an upload and stored with the object. */
  public String mediaType() {
    return mediaType;
  }

  /** The part of an item that a file of this type fills. */
  public FilePart part() {
    return part;
  }

  /** Accepted file name extensions, lower case without the dot; the first is the preferred one. */
  public List<String> extensions() {
    return extensions;
  }

  /** The extension given to a file of this type when it is exported, without the dot. */
  public String extension() {
    return extensions.getFirst();
  }

  /**
   * The type with this media type. Upper and lower case are the same (RFC 9110 8.3.1); parameters
   * such as {@code ;charset=} are not accepted.
   */
  public static Optional<FileType> ofMediaType(String mediaType) {
    String wanted = mediaType.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.mediaType.equals(wanted)).findFirst();
  }

  /** The type with this file name extension, without the dot; upper and lower case are the same. */
  public static Optional<FileType> ofExtension(String extension) {
    String wanted = extension.toLowerCase(Locale.ROOT);
    return Arrays.stream(values()).filter(type -> type.extensions.contains(wanted)).findFirst();
  }
}
