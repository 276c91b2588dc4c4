package tw.portfolio.local.template;

import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a template as CloudFormation and SAM would for the stack {@value #STACK} in the account
 * {@value #ACCOUNT}.
 */
public final class TemplateReader {
  static final String STACK = "portfolio-local";
  static final String ACCOUNT = "000000000000";
  static final String REGION = "us-east-1";

  private static final Set<String> TOP =
      Set.of(
          "AWSTemplateFormatVersion",
          "Transform",
          "Description",
          "Metadata",
          "Parameters",
          "Globals",
          "Resources",
          "Outputs");

  // Kinds that guard, watch or record in the cloud and have no part in what a function does.
  private static final List<String> WITHOUT_EFFECT =
      List.of(
          "AWS::Logs::",
          "AWS::CloudWatch::",
          "AWS::IAM::",
          "AWS::SES::",
          "AWS::KMS::Key",
          "AWS::KMS::Alias",
          "AWS::S3::BucketPolicy",
          "AWS::SQS::QueuePolicy",
          "AWS::Cognito::");

  private final Map<String, String> parameters;
  private final Map<String, String> usual;
  private final URI queues;

  /**
   * @param parameters values of the template's parameters, each of which it must have
   * @param usual values for parameters of these names where none is given; then defaults hold
   * @param queues where queues answer, from which their URLs are made
   */
  public TemplateReader(Map<String, String> parameters, Map<String, String> usual, URI queues) {
    this.parameters = Map.copyOf(parameters);
    this.usual = Map.copyOf(usual);
    this.queues = queues;
  }

  /**
   * Reads a file.
   *
   * @throws IOException if it cannot be read
   * @throws TemplateException if it says what cannot be run here
   */
  public Template read(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      return read(reader);
    }
  }

  /**
   * Reads a template's text.
   *
   * @throws TemplateException if it says what cannot be run here
   */
  public Template read(Reader reader) {
    Map<?, ?> tree = TemplateYaml.load(reader);
    Section unnamed = new Section("(top)", tree, new Resolver(pseudo())).knowing(TOP);
    Map<String, String> names = new LinkedHashMap<>(pseudo());
    names.putAll(parameterValues(unnamed.rawSection("Parameters")));
    Map<String, Section> kinds = resources(unnamed, names);
    Section top = new Section("(top)", tree, new Resolver(names));
    return assemble(top, kinds);
  }

  private Template assemble(Section top, Map<String, Section> kinds) {
    Section resources = top.rawSection("Resources");
    Section globals = top.rawSection("Globals").knowing(Set.of("Function", "HttpApi"));
    ApiReader api = new ApiReader(globals.rawSection("HttpApi"));
    FunctionReader function = new FunctionReader(globals.rawSection("Function"), api.byDefault());
    StorageReader storage = new StorageReader();
    List<HttpApi> apis = new ArrayList<>();
    List<Function> functions = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    List<Bucket> buckets = new ArrayList<>();
    List<Queue> queueList = new ArrayList<>();
    for (String id : kinds.keySet()) {
      Section resource = resources.rawSection(id);
      Section properties = resource.rawSection("Properties");
      switch (resource.text("Type")) {
        case "AWS::Serverless::HttpApi" -> apis.add(api.read(id, properties));
        case "AWS::Serverless::Function" -> functions.add(function.read(id, properties));
        case "AWS::DynamoDB::Table" ->
            tables.add(storage.table(id, physicalName(id, properties, "TableName"), properties));
        case "AWS::S3::Bucket" ->
            buckets.add(storage.bucket(id, bucketName(id, properties), properties));
        case "AWS::SQS::Queue" ->
            queueList.add(storage.queue(id, physicalName(id, properties, "QueueName"), properties));
        default -> checkWithoutEffect(resource);
      }
    }
    if (apis.size() > 1) {
      throw new TemplateException("Resources", "the local system runs one HTTP API, not several");
    }
    boolean routed = functions.stream().anyMatch(f -> f.triggers(Trigger.Route.class).count() > 0);
    Optional<HttpApi> only =
        apis.stream().findFirst().or(() -> routed ? Optional.of(api.implicit()) : Optional.empty());
    return new Template(only, functions, tables, buckets, queueList);
  }

  private static void checkWithoutEffect(Section resource) {
    String type = resource.text("Type");
    if (WITHOUT_EFFECT.stream().noneMatch(type::startsWith)) {
      throw new TemplateException(resource.place(), "the local system does not run " + type);
    }
  }

  private Map<String, String> parameterValues(Section section) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : section.keys()) {
      String value =
          Optional.ofNullable(parameters.get(name))
              .or(() -> Optional.ofNullable(usual.get(name)))
              .or(() -> section.rawSection(name).find("Default"))
              .orElseThrow(
                  () -> new TemplateException("Parameters." + name, "has no value and no default"));
      values.put(name, value);
    }
    for (String given : parameters.keySet()) {
      if (!section.has(given)) {
        throw new TemplateException("Parameters", "there is no parameter " + given);
      }
    }
    return values;
  }

  /** Adds to the names what each resource's references stand for. */
  private Map<String, Section> resources(Section top, Map<String, String> names) {
    Map<String, Section> resources = new LinkedHashMap<>();
    Resolver soFar = new Resolver(names);
    Section all = top.rawSection("Resources");
    Map<String, String> found = new LinkedHashMap<>();
    for (String id : all.keys()) {
      Section resource =
          new Section("Resources." + id, all.raw(id), soFar)
              .knowing(
                  Set.of(
                      "Type",
                      "Properties",
                      "DependsOn",
                      "Metadata",
                      "DeletionPolicy",
                      "UpdateReplacePolicy"));
      Section properties = resource.rawSection("Properties");
      resources.put(id, properties);
      switch (resource.text("Type")) {
        case "AWS::DynamoDB::Table" -> {
          String name = physicalName(id, properties, "TableName");
          found.put(id, name);
          found.put(id + ".Arn", arn("dynamodb", "table/" + name));
        }
        case "AWS::S3::Bucket" -> {
          String name = bucketName(id, properties);
          found.put(id, name);
          found.put(id + ".Arn", "arn:aws:s3:::" + name);
        }
        case "AWS::SQS::Queue" -> {
          String name = physicalName(id, properties, "QueueName");
          found.put(id, queues.resolve("/" + ACCOUNT + "/" + name).toString());
          found.put(id + ".QueueName", name);
          found.put(id + ".QueueUrl", found.get(id));
          found.put(id + ".Arn", StorageReader.queueArn(name));
        }
        case "AWS::Serverless::Function" -> {
          found.put(id, STACK + "-" + id);
          found.put(id + ".Arn", arn("lambda", "function:" + STACK + "-" + id));
        }
        default -> found.put(id, STACK + "-" + id);
      }
    }
    names.putAll(found);
    return resources;
  }

  private static String physicalName(String id, Section properties, String key) {
    return properties.find(key).orElse(STACK + "-" + id);
  }

  private static String bucketName(String id, Section properties) {
    return properties
        .find("BucketName")
        .orElse(STACK + "-" + id.toLowerCase(java.util.Locale.ROOT));
  }

  private static String arn(String service, String rest) {
    return "arn:aws:" + service + ":" + REGION + ":" + ACCOUNT + ":" + rest;
  }

  private static Map<String, String> pseudo() {
    return Map.of(
        "AWS::StackName", STACK,
        "AWS::AccountId", ACCOUNT,
        "AWS::Region", REGION,
        "AWS::Partition", "aws",
        "AWS::URLSuffix", "amazonaws.com");
  }
}
