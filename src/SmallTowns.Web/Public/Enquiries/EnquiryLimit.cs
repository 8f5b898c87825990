using SmallTowns.Web.Shared;

namespace SmallTowns.Web.Public.Enquiries;

/// <summary>How many enquiries one address may send.</summary>
public sealed class EnquiryLimit(HostingSettings settings) : SendersLimit(settings.EnquiriesPerTenMinutes);
