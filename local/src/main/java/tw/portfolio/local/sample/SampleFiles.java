package tw.portfolio.local.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * Sample pieces of work. Each serial gives other bytes (a school refuses the same file twice), and
 * every copy is still a file that ordinary programs open. The same serial always gives the same
 * file.
 *
 * <p>How the five originals were made and under which licence: {@code sample/files/README.md} on
 * the class path.
 */
public final class SampleFiles {
  private static final List<String> PDF_NAMES =
      List.of("探究與實作_期末報告.pdf", "校園氣溫觀測_小論文.pdf", "自然科學_實驗報告.pdf");

  private final byte[] report;
  private final byte[] poster;
  private final byte[] diagram;
  private final byte[] presentation;
  private final byte[] experiment;

  private SampleFiles() {
    report = read("report.pdf");
    poster = read("poster.jpg");
    diagram = read("diagram.png");
    presentation = read("presentation.mp3");
    experiment = read("experiment.mp4");
  }

  /**
   * Reads the originals from the class path, once.
   *
   * @throws UncheckedIOException if one is missing or unreadable
   */
  public static SampleFiles load() {
    return new SampleFiles();
  }

  /** A document (文件檔): of ten serials six give a PDF, two a JPEG and two a PNG. */
  public SampleFile document(long serial) {
    int turn = (int) (serial % 10);
    if (turn < 6) {
      return pdf(serial);
    }
    return turn < 8 ? jpg(serial) : png(serial);
  }

  /** A recording (影音檔): sound for even serials, film for odd ones. */
  public SampleFile media(long serial) {
    return serial % 2 == 0 ? mp3(serial) : mp4(serial);
  }

  /** A report of three pages, about 100 kB. */
  public SampleFile pdf(long serial) {
    byte[] copy = SerialStamp.PDF.copy(report, serial);
    return new SampleFile(
        PDF_NAMES.get((int) (serial % PDF_NAMES.size())), "application/pdf", copy);
  }

  /** A poster, about 50 kB. */
  public SampleFile jpg(long serial) {
    return new SampleFile("成果發表會_海報.jpg", "image/jpeg", SerialStamp.JPG.copy(poster, serial));
  }

  /** A flow chart, about 20 kB. */
  public SampleFile png(long serial) {
    return new SampleFile("感測裝置_流程圖.png", "image/png", SerialStamp.PNG.copy(diagram, serial));
  }

  /** Four seconds of sound, about 24 kB. */
  public SampleFile mp3(long serial) {
    return new SampleFile(
        "多媒體音樂_創作發表.mp3", "audio/mpeg", SerialStamp.MP3.copy(presentation, serial));
  }

  /** Three seconds of film, about 38 kB. */
  public SampleFile mp4(long serial) {
    return new SampleFile("實驗過程_紀錄影片.mp4", "video/mp4", SerialStamp.MP4.copy(experiment, serial));
  }

  /** A file the platform has to refuse, for the reason named. */
  public SampleFile refusable(RefusalReason reason, long serial) {
    return reason.spoil(pdf(serial).content(), serial);
  }

  private static byte[] read(String name) {
    try (InputStream in = SampleFiles.class.getResourceAsStream("/sample/files/" + name)) {
      if (in == null) {
        throw new IOException("sample file " + name + " is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
