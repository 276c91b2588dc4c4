package tw.portfolio.kernel.files.inspect;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the few PDF tokens the inspection needs (ISO 32000-1 7.2, 7.3). */
final class PdfTokens {
  private static final int NUMBER_DIGITS_MAX = 10;
  private static final int NAME_MAX = 127;
  private static final int STRING_MAX = 2048;

  /** A string, one char a byte, and the place after it; as far as it was read if it never ends. */
  record Text(String latin1, int end) {
    static Text of(ByteArrayOutputStream value, int end) {
      return new Text(value.toString(StandardCharsets.ISO_8859_1), end);
    }

    byte[] bytes() {
      return latin1.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** As characters: UTF-16BE with a byte order mark, else Latin-1. */
    String characters() {
      return latin1.startsWith("\376\377")
          ? new String(bytes(), StandardCharsets.UTF_16BE).substring(1)
          : latin1;
    }
  }

  /** A name without its slash, and the place after it. */
  record Name(String value, int end) {}

  private PdfTokens() {}

  /** The unsigned integer that starts here. */
  static OptionalLong number(Bytes bytes, int at) {
    int end = endOfDigits(bytes, at);
    return end == at ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(bytes.text(at, end)));
  }

  /** The place after {@code N G obj} that starts here, or −1. */
  static int endOfObjectHeader(Bytes bytes, int at) {
    int number = endOfDigits(bytes, at);
    int generation = bytes.skipBlank(number);
    int generationEnd = endOfDigits(bytes, generation);
    int keyword = bytes.skipBlank(generationEnd);
    boolean present =
        number > at
            && generation > number
            && generationEnd > generation
            && bytes.matches(keyword, "obj");
    return present ? keyword + 3 : -1;
  }

  /** The name whose slash is here, with {@code #xx} undone. */
  static Name name(Bytes bytes, int slash) {
    StringBuilder value = new StringBuilder();
    int at = slash + 1;
    while (value.length() < NAME_MAX && isRegular(bytes.at(at))) {
      int high = hex(bytes.at(at + 1L));
      int low = hex(bytes.at(at + 2L));
      if (bytes.at(at) == '#' && high >= 0 && low >= 0) {
        value.append((char) (high << 4 | low));
        at += 3;
      } else {
        value.append((char) bytes.at(at));
        at++;
      }
    }
    return new Name(value.toString(), at);
  }

  /** The literal or hexadecimal string that starts here, after blanks. */
  static Optional<Text> string(Bytes bytes, int from) {
    int at = bytes.skipBlank(from);
    return switch (bytes.at(at)) {
      case '(' -> Optional.of(literal(bytes, at + 1));
      case '<' -> bytes.at(at + 1L) == '<' ? Optional.empty() : Optional.of(hexText(bytes, at + 1));
      default -> Optional.empty();
    };
  }

  private static Text literal(Bytes bytes, int from) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int depth = 1;
    int at = from;
    while (at < bytes.length() && at - from < STRING_MAX) {
      int b = bytes.at(at++);
      if (b == '\\') {
        at = escape(bytes, at, value);
        continue;
      }
      depth += b == '(' ? 1 : b == ')' ? -1 : 0;
      if (depth == 0) {
        break;
      }
      value.write(b);
    }
    return Text.of(value, at);
  }

  private static int escape(Bytes bytes, int at, ByteArrayOutputStream value) {
    int b = bytes.at(at);
    if (b >= '0' && b <= '7') {
      int code = 0;
      int end = at;
      while (end < at + 3 && bytes.at(end) >= '0' && bytes.at(end) <= '7') {
        code = code << 3 | (bytes.at(end++) - '0');
      }
      value.write(code);
      return end;
    }
    switch (b) {
      case 'n' -> value.write('\n');
      case 'r' -> value.write('\r');
      case 't' -> value.write('\t');
      case 'b' -> value.write('\b');
      case 'f' -> value.write('\f');
      case '\r' -> {
        return bytes.at(at + 1L) == '\n' ? at + 2 : at + 1;
      }
      case '\n', -1 -> {
        return at + 1;
      }
      default -> value.write(b);
    }
    return at + 1;
  }

  private static Text hexText(Bytes bytes, int from) {
    ByteArrayOutputStream value = new ByteArrayOutputStream();
    int at = from;
    int pending = -1;
    while (at < bytes.length() && at - from < STRING_MAX) {
      int b = bytes.at(at++);
      int digit = hex(b);
      if (b == '>') {
        break;
      }
      if (digit >= 0 && pending >= 0) {
        value.write(pending << 4 | digit);
        pending = -1;
      } else if (digit >= 0) {
        pending = digit;
      }
    }
    if (pending >= 0) {
      value.write(pending << 4);
    }
    return Text.of(value, at);
  }

  private static int endOfDigits(Bytes bytes, int from) {
    int at = from;
    while (at - from < NUMBER_DIGITS_MAX && bytes.at(at) >= '0' && bytes.at(at) <= '9') {
      at++;
    }
    return at;
  }

  private static boolean isRegular(int b) {
    return b > 0 && !Bytes.isBlank(b) && "()<>[]{}/%".indexOf(b) < 0;
  }

  private static int hex(int b) {
    return b < 0 ? -1 : Character.digit(b, 16);
  }
}
