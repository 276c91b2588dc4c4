package tw.portfolio.kernel.files.inspect;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import tw.portfolio.kernel.files.FileNotice;
import tw.portfolio.kernel.files.FileType;

/** What the owner of a good file should know: where it was taken, and what lies behind its end. */
final class FileNotices {
  private static final String XMP = "http://ns.adobe.com/xap/1.0/\0";
  private static final String LATITUDE = "GPSLatitude";

  private FileNotices() {}

  /** Of a file that was found good. */
  static Set<FileNotice> of(Bytes bytes, FileType type) {
    Set<FileNotice> notices = EnumSet.noneOf(FileNotice.class);
    boolean location =
        switch (type) {
          case JPEG -> inJpeg(bytes);
          case PNG -> inPng(bytes);
          case MP4 -> inFilm(bytes);
          case MP3, PDF -> false;
        };
    if (location) {
      notices.add(FileNotice.LOCATION);
    }
    if (type == FileType.MP3 && Mp3Content.endsEarly(bytes)) {
      notices.add(FileNotice.ENDS_EARLY);
    }
    if (type == FileType.PNG) {
      int end = PngContent.end(bytes);
      if (bytes.skipBlank(end) < bytes.length()) {
        notices.add(FileNotice.BYTES_AFTER_END);
      }
    }
    return notices;
  }

  /** In the segments before the first scan, where cameras write. */
  private static boolean inJpeg(Bytes bytes) {
    long at = 2;
    while (at < bytes.length()) {
      if (bytes.at(at) != 0xFF || bytes.at(at + 1) == 0xFF) {
        at++;
        continue;
      }
      int marker = bytes.at(at + 1);
      if (marker == 0xDA || marker == 0xD9) {
        return false;
      }
      int length = bytes.u16(at + 2);
      long data = at + 4;
      if (marker == 0xE1
          && ((bytes.matches(data, "Exif\0") && ExifLocation.isIn(bytes, data + 6))
              || (bytes.matches(data, XMP) && names(bytes, data, at + 2 + length)))) {
        return true;
      }
      at += 2 + Math.max(0, length);
    }
    return false;
  }

  private static boolean inPng(Bytes bytes) {
    long at = PngContent.SIGNATURE.length();
    while (!bytes.matches(at + 4, "IEND")) {
      long next = at + bytes.u32(at) + 12;
      if ((bytes.matches(at + 4, "eXIf") && ExifLocation.isIn(bytes, at + 8))
          || (bytes.matches(at + 4, "iTXtXML:com.adobe.xmp") && names(bytes, at, next))) {
        return true;
      }
      at = next;
    }
    return false;
  }

  private static boolean names(Bytes bytes, long from, long to) {
    return bytes.indexOf(LATITUDE, (int) from, (int) to) >= 0;
  }

  /** Android's and Apple's own entries (ISO 6709) among what is said of the film. */
  private static boolean inFilm(Bytes bytes) {
    long at = 0;
    for (Optional<IsoBox> box = IsoBox.at(bytes, at, bytes.length());
        box.isPresent() && at < bytes.length();
        box = IsoBox.at(bytes, at, bytes.length())) {
      int from = (int) box.get().body();
      int to = (int) Math.min(bytes.length(), box.get().end());
      if (box.get().type().equals("moov")
          && (bytes.indexOf("\251xyz", from, to) >= 0
              || bytes.indexOf("com.apple.quicktime.location.ISO6709", from, to) >= 0)) {
        return true;
      }
      at = box.get().end();
    }
    return false;
  }
}
