package tw.portfolio.local.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tw.portfolio.local.http.Json;

/**
 * Mails in a folder: each an {@code .eml} to open with any mail program, and what it says beside.
 */
public final class Outbox {
  private static final String INDEX = ".json";

  private final Path folder;

  /**
   * An outbox in a folder, made if missing.
   *
   * @throws UncheckedIOException if it cannot be made
   */
  public Outbox(Path folder) {
    this.folder = folder;
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps a mail made of fields, with these headers. */
  public void keep(Mail mail, Map<String, List<String>> visible) {
    keep(mail, Mime.write(mail, visible));
  }

  /** Keeps a mail as its sender wrote it. */
  void keep(Mail mail, byte[] message) {
    ObjectNode index = Json.object();
    index.put("id", mail.id()).put("at", mail.at().toString()).put("from", mail.from());
    index.set("to", Json.tree(mail.to()));
    index.put("subject", mail.subject()).put("text", mail.text());
    mail.html().ifPresent(html -> index.put("html", html));
    try {
      Files.write(folder.resolve(mail.id() + ".eml"), message);
      // Last and at once, so that a mail that is listed is whole.
      Path half = Files.write(folder.resolve(mail.id() + ".half"), Json.bytes(index));
      Files.move(half, folder.resolve(mail.id() + INDEX), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** All mails, the latest first. */
  public List<Mail> list() {
    List<Mail> mails = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(INDEX)).toList()) {
        mails.add(read(file));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    mails.sort(Comparator.comparing(Mail::at).thenComparing(Mail::id).reversed());
    return List.copyOf(mails);
  }

  /** The mail with an id. */
  public Optional<Mail> find(String id) {
    return list().stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  /** The file of a mail, for a mail program. */
  public Path file(Mail mail) {
    return folder.resolve(mail.id() + ".eml");
  }

  /** A mail as it would go over the wire. */
  public byte[] message(Mail mail) {
    try {
      return Files.readAllBytes(file(mail));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The headers of a mail, in their order. */
  public List<MailHeader> headers(Mail mail) {
    return RawMail.parse(message(mail)).headers();
  }

  private static Mail read(Path file) throws IOException {
    try {
      ObjectNode index = Json.read(Files.readAllBytes(file));
      List<String> to = new ArrayList<>();
      index.path("to").forEach(address -> to.add(address.asText()));
      return new Mail(
          index.path("id").asText(),
          Instant.parse(index.path("at").asText()),
          index.path("from").asText(),
          to,
          index.path("subject").asText(),
          index.path("text").asText(),
          Optional.of(index.path("html")).filter(h -> h.isTextual()).map(h -> h.asText()));
    } catch (Json.BadJson e) {
      throw new IOException("The outbox is damaged: " + file, e);
    }
  }
}
