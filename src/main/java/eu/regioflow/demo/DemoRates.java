package eu.regioflow.demo;

import java.math.BigDecimal;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Exchange rates as their file gives them: month, currency, rate.
 */
record DemoRates(@JsonProperty("_source") String source, Map<String, Map<String, BigDecimal>> months) {

}
