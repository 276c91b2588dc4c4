package tw.portfolio.kernel.files;

import java.util.Arrays;
import java.util.Optional;

/**
 * The place a file takes in an item: 文件檔 or 影音檔. An item carries one of them or one of each
 * (domain.md 2.1).
 */
public enum FilePart {
  /** 文件檔: a document or a picture. */
  DOCUMENT("document", "文件檔"),
  /** 影音檔: sound or film. */
  MEDIA("media", "影音檔");

  private final String code;
  private final String title;

  FilePart(String code, String title) {
    this.code = code;
    this.title = title;
  }

  /** The stable name used in storage and on the wire. */
  public String code() {
    return code;
  }

  /** What people call it. */
  public String title() {
    return title;
  }

  /** The part with exactly this code. */
  public static Optional<FilePart> ofCode(String code) {
    return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
  }
}
