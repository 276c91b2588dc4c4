package tw.portfolio.local.office;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** In which form a school's programs write files. */
public enum OfficeFormat {
  /** CSV in UTF-8 behind a byte order mark, as Excel saves it. */
  CSV("csv", "text/csv") {
    @Override
    public byte[] bytes(OfficeFile file) {
      return csv(file, StandardCharsets.UTF_8, "\uFEFF");
    }
  },
  /** CSV in Big5, as older school programs save it. */
  CSV_BIG5("csv", "text/csv") {
    @Override
    public byte[] bytes(OfficeFile file) {
      return csv(file, Charset.forName("MS950"), "");
    }
  },
  /** A workbook. */
  XLSX("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
    @Override
    public byte[] bytes(OfficeFile file) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      try (Workbook workbook = new Workbook(bytes, "portfolio", "1.0")) {
        Worksheet sheet = workbook.newWorksheet(file.kind().chinese());
        row(sheet, 0, file.header());
        for (int at = 0; at < file.rows().size(); at++) {
          row(sheet, at + 1, file.rows().get(at));
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return bytes.toByteArray();
    }
  };

  private final String extension;
  private final String mediaType;

  OfficeFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** How a file's name ends, without the dot. */
  public String extension() {
    return extension;
  }

  /** What an upload says it is. */
  public String mediaType() {
    return mediaType;
  }

  /** The file in this form. */
  public abstract byte[] bytes(OfficeFile file);

  private static byte[] csv(OfficeFile file, Charset charset, String mark) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Writer text = new OutputStreamWriter(bytes, charset)) {
      text.write(mark);
      try (CsvWriter csv = CsvWriter.builder().build(text)) {
        csv.writeRecord(file.header());
        file.rows().forEach(csv::writeRecord);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void row(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      if (!cells.get(column).isEmpty()) {
        sheet.value(row, column, cells.get(column));
      }
    }
  }
}
