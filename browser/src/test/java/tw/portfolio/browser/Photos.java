package tw.portfolio.browser;

import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;

/** Photos of homework as a telephone takes them: twelve megapixels, lines of writing on paper. */
final class Photos {
  private static final int WIDTH = 4000;
  private static final int HEIGHT = 3000;
  private static final int LINES = 40;

  private Photos() {}

  /** So many different ones. */
  static FilePayload[] of(int count) {
    return IntStream.range(0, count)
        .mapToObj(at -> new FilePayload("IMG_%04d.jpg".formatted(at + 1), "image/jpeg", one(at)))
        .toArray(FilePayload[]::new);
  }

  private static byte[] one(int at) {
    BufferedImage picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
    int[] dots = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
    for (int place = 0; place < dots.length; place++) {
      // Paper is never one colour: what light and lens make of it takes up most of a photo's bytes.
      int light = 205 + (int) (((place * 2_654_435_761L) >>> 27) & 31) - place / WIDTH / 120;
      dots[place] = light << 16 | light << 8 | light - 12;
    }
    Graphics2D pen = picture.createGraphics();
    pen.setColor(new Color(30, 30, 60));
    pen.setFont(pen.getFont().deriveFont(70f));
    for (int line = 0; line < LINES; line++) {
      pen.drawString(
          "T = 2 pi sqrt(l / g), no. %d.%d, 0.%d s".formatted(at, line, 31 * line), 200, 75 * line);
    }
    pen.dispose();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(picture, "jpeg", bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
