using System.Globalization;
using BenchmarkDotNet.Running;
using SmallTowns.Benchmarks;
using SmallTowns.Benchmarks.Circuits;
using SmallTowns.Benchmarks.Explorer;
using SmallTowns.Benchmarks.Press;
using SmallTowns.Benchmarks.Search;
using SmallTowns.Benchmarks.Sites;

// "neighbours" times nearest neighbours, "serve" starts the portal for the load scripts, "bare" what its speed is measured against, "circuits" opens staff pages,
// "made-up-towns" fills a database for scripts/load-explore, "made-up-sites" one for scripts/load-sites, "made-up-news" one for scripts/load-news, "finding" times the index of the investment register,
// "searching" that of the search, "made-up-search" fills a database for scripts/load-search, "stemmer-override" makes the forms of scripts/make-stemmer-override;
// everything else goes to BenchmarkDotNet.
if (args is ["neighbours", var directory])
    return NeighbourTimes.Run(directory);
if (args is ["serve", .. var rest])
    return await MeasuringHost.RunAsync(rest);
if (args is ["bare", var address])
    return await BareKestrel.RunAsync(address);
if (args is ["circuits", .. var run])
    return await CircuitRuns.RunAsync(run);
if (args is ["made-up-towns", var database, var towns, var measures])
    return MadeUpTowns.Run(database, int.Parse(towns, CultureInfo.InvariantCulture), int.Parse(measures, CultureInfo.InvariantCulture));
if (args is ["made-up-sites", var databaseOfSites, var sitesToMake])
    return MadeUpSites.Run(databaseOfSites, int.Parse(sitesToMake, CultureInfo.InvariantCulture));
if (args is ["made-up-news", var databaseOfNews, var articlesToMake])
    return MadeUpNews.Run(databaseOfNews, int.Parse(articlesToMake, CultureInfo.InvariantCulture));
if (args is ["finding", var sites, var townsOfSites])
    return FindingTimes.Run(int.Parse(sites, CultureInfo.InvariantCulture), int.Parse(townsOfSites, CultureInfo.InvariantCulture));

if (args is ["searching", var rowsToFind])
    return SearchTimes.Run(int.Parse(rowsToFind, CultureInfo.InvariantCulture));
if (args is ["made-up-search", var databaseOfSearch, var rowsToMake])
    return MadeUpSearch.Run(databaseOfSearch, int.Parse(rowsToMake, CultureInfo.InvariantCulture));
if (args is ["made-up-search", var databaseToChange, var rowsThere, var secondsToGoOn])
    return MadeUpSearch.GoOn(databaseToChange, int.Parse(rowsThere, CultureInfo.InvariantCulture), int.Parse(secondsToGoOn, CultureInfo.InvariantCulture));
if (args is ["stemmer-override", var dictionary, var forms])
    return StemmerOverrideMaking.Run(dictionary, forms);

BenchmarkSwitcher.FromAssembly(typeof(SettlementCalculationBenchmarks).Assembly).Run(args);
return 0;
