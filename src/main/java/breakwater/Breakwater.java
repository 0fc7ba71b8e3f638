package breakwater;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The product: starts everything. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class Breakwater {
  public static void main(String[] args) {
    SpringApplication.run(Breakwater.class, args);
  }
}
